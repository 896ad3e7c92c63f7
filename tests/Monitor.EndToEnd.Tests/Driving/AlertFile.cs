using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>An .eml file as a mail reader shows it: unfolded subject (RFC 5322, 2.2.3), decoded body (RFC 2045, 6.7).</summary>
internal sealed partial record AlertFile(string Subject, string Body)
{
    public static AlertFile Read(string content)
    {
        var lines = content.ReplaceLineEndings("\n");
        var end = lines.IndexOf("\n\n", StringComparison.Ordinal);
        var head = Fold().Replace(lines[..end], " ");
        return new AlertFile(SubjectLine().Match(head).Groups[1].Value, Decode(lines[(end + 2)..]));
    }

    private static string Decode(string quotedPrintable)
    {
        var joined = quotedPrintable.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = Escape().Replace(joined, octet => ((char)byte.Parse(octet.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes)).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex("^Subject: (.*)$", RegexOptions.Multiline)]
    private static partial Regex SubjectLine();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Escape();
}
