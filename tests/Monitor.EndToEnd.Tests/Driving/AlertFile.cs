using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>An .eml file as a mail reader shows it: subject unfolded (RFC 5322, 2.2.3) and decoded (RFC 2047), plain text.</summary>
/// <param name="Title">Of the report that is told.</param>
internal sealed partial record AlertFile(string Subject, string Title, string Text)
{
    public static AlertFile Read(string content)
    {
        var lines = content.ReplaceLineEndings("\n");
        var end = lines.IndexOf("\n\n", StringComparison.Ordinal);
        var head = BetweenWords().Replace(Fold().Replace(lines[..end], " "), "?==?");
        var subject = Word().Replace(SubjectLine().Match(head).Groups[1].Value, word => Decoded(word.Groups[1].Value, word.Groups[2].Value));
        var text = lines[(end + 2)..lines.LastIndexOf("Content-Type: text/html", StringComparison.Ordinal)];
        return new AlertFile(subject, TitleLine().Match(text).Groups[1].Value, text);
    }

    private static string Decoded(string encoding, string word) => Encoding.UTF8.GetString(encoding == "B"
        ? Convert.FromBase64String(word)
        : [.. Octet().Matches(word.Replace('_', ' ')).Select(octet => octet.Value is ['=', ..] ? Convert.ToByte(octet.Value[1..], 16) : (byte)octet.Value[0])]);

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"\?= =\?")]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex("=[0-9A-F]{2}|.")]
    private static partial Regex Octet();

    [GeneratedRegex("^Subject: (.*)$", RegexOptions.Multiline)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"^Who reports it:\n  (.*) \([^(]*\)$", RegexOptions.Multiline)]
    private static partial Regex TitleLine();
}
