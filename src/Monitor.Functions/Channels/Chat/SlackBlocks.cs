using System.Diagnostics;
using System.Text.Json.Nodes;
using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Chat;

/// <summary>A message in Slack's Block Kit. Only &amp;, &lt; and &gt; are special in its text; with them go mentions and links.</summary>
internal static class SlackBlocks
{
    /// <summary>Slack refuses a message with more than 50 blocks, a section of more than 3000 characters, a header of more than 150.</summary>
    private const int MostSections = 40;
    private const int LongestSection = 2900;
    private const int LongestHeader = 150;

    public static JsonObject Of(Message message)
    {
        var blocks = new JsonArray(Header(message.Headline));
        AddIf(blocks, message.Standing.Count > 0, () => Context(string.Join(" · ", message.Standing.Select(Safe))));
        AddIf(blocks, message.Address is not null, () => Block(LinkTo(message.Wording["read"], message.Address!)));
        foreach (var section in message.Sections.Take(MostSections))
        {
            blocks.Add(Block(Text(section)));
        }

        AddIf(blocks, message.Sections.Count > MostSections, () => Context(Safe(message.Wording["cut"])));
        blocks.Add(Context(string.Join(" · ", message.Choices.Select(choice => LinkTo(choice.Words, choice.Address)).Prepend(Safe(message.Footer)))));
        return new JsonObject
        {
            ["text"] = Safe(message.Subject), ["unfurl_links"] = false, ["unfurl_media"] = false, ["blocks"] = blocks,
        };
    }

    private static void AddIf(JsonArray blocks, bool condition, Func<JsonObject> block)
    {
        if (condition)
        {
            blocks.Add(block());
        }
    }

    private static string Text(Section section)
    {
        var lines = section.Lines.Select(Words);
        var text = string.Join('\n', section.Heading.Length > 0 ? lines.Prepend($"*{Safe(section.Heading)}*") : lines);
        return text.Length <= LongestSection ? text : text[..text.LastIndexOf('\n', LongestSection)] + "\n…";
    }

    private static string Words(Line line) => line switch
    {
        Line.Reading { Link: { } link } reading => $"{LinkTo(reading.Title, link)}\n{Safe(reading.By)}",
        Line.Reading reading => $"{Safe(reading.Title)}\n{Safe(reading.By)}",
        Line.Said { Link: { } link } said => LinkTo(said.Words, link),
        Line.Said said => Safe(said.Words),
        Line.Fact fact => $"{Safe(fact.Label)}: {Safe(fact.Value)}",
        Line.Quote { By.Length: > 0 } quote => $"> “{Safe(quote.Words)}” ({Safe(quote.By)})",
        Line.Quote quote => $"> “{Safe(quote.Words)}”",
        _ => throw new UnreachableException(),
    };

    private static JsonObject Header(string text) => new()
    {
        ["type"] = "header",
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = PlainLine.Of(text, LongestHeader), ["emoji"] = false },
    };

    private static JsonObject Block(string text) => new() { ["type"] = "section", ["text"] = Marked(text) };

    private static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(Marked(text)) };

    /// <summary>Verbatim: what looks like an address or a name in the text stays text.</summary>
    private static JsonObject Marked(string text) => new() { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };

    private static string LinkTo(string words, Uri address) =>
        $"<{Safe(address.AbsoluteUri).Replace("|", "%7C", StringComparison.Ordinal)}|{Safe(words)}>";

    private static string Safe(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
