using System.Text.RegularExpressions;

namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>An .eml file as a mail reader shows it: unfolded subject (RFC 5322, 2.2.3), 8-bit body.</summary>
internal sealed partial record AlertFile(string Subject, string Body)
{
    public static AlertFile Read(string content)
    {
        var lines = content.ReplaceLineEndings("\n");
        var end = lines.IndexOf("\n\n", StringComparison.Ordinal);
        var head = Fold().Replace(lines[..end], " ");
        return new AlertFile(SubjectLine().Match(head).Groups[1].Value, lines[(end + 2)..]);
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex("^Subject: (.*)$", RegexOptions.Multiline)]
    private static partial Regex SubjectLine();
}
