using System.Text;

namespace Monitor.Functions.Channels.Mail;

/// <summary>Text as the lines of a mail: ended by CRLF, none longer than 998 octets (RFC 5322, 2.1.1).</summary>
internal static class MailLines
{
    /// <summary>In UTF-16 units: even at three octets each they stay below the limit.</summary>
    private const int Longest = 320;

    public static string Of(string text)
    {
        var lines = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Append(lines, line);
        }

        return lines.ToString();
    }

    /// <summary>Broken at the last space that fits, else where the limit is.</summary>
    private static void Append(StringBuilder lines, ReadOnlySpan<char> line)
    {
        while (line.Length > Longest)
        {
            var space = line[..Longest].LastIndexOf(' ');
            var end = space > 0 ? space : Longest - (char.IsHighSurrogate(line[Longest - 1]) ? 1 : 0);
            lines.Append(line[..end]).Append("\r\n");
            line = line[end..].TrimStart(' ');
        }

        lines.Append(line).Append("\r\n");
    }
}
