using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.EndToEnd.Tests.Mail;

/// <summary>A mail as far as the server saw it.</summary>
/// <param name="Sender">What the sending program called itself (EHLO).</param>
/// <param name="Answer">"Taken", "Refused", or "Lost": taken without an answer.</param>
internal sealed partial record SeenMail(string To, string Sender, string Answer, byte[] Message)
{
    /// <summary>Without the angle brackets.</summary>
    public string Id => IdLine().Match(Encoding.UTF8.GetString(Message)).Groups[1].Value;

    [GeneratedRegex(@"^Message-ID: <(.*)>\r?$", RegexOptions.Multiline)]
    private static partial Regex IdLine();
}
