using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Mail;

/// <summary>A mail as a reader sees it, read with a library that is not ours.</summary>
internal sealed record ReadMail(JsonElement Json)
{
    public string Subject => Json.GetProperty("subject").GetString()!;

    public string Text => Json.GetProperty("text").GetString()!;

    public string Html => Json.GetProperty("html").GetString()!;

    /// <summary>A header on one line, by its name in lower case.</summary>
    public string this[string header] => Json.GetProperty("headers").GetProperty(header).GetString()!;

    public static async Task<ReadMail> OfAsync(SeenMail mail) => new(await Peers.Scripts.AskAsync("read-mail.js", mail.Message));

    /// <summary>The different links to a page, in the order of the text.</summary>
    public IReadOnlyList<Uri> LinksTo(string page) =>
        [.. Regex.Matches(Text, $@"http://\S+/{page}\?token=[\w.~-]+").Select(link => new Uri(link.Value)).Distinct()];
}
