using System.Text;

namespace Monitor.Functions.Channels.Mail;

/// <summary>Text in UTF-8 as quoted-printable (RFC 2045, 6.7): only ASCII, no line longer than 76.</summary>
internal static class QuotedPrintable
{
    /// <summary>A soft line break takes one character more.</summary>
    private const int Longest = 75;

    public static string Of(string text)
    {
        var encoded = new StringBuilder(text.Length + (text.Length / 4));
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Append(encoded, line);
            encoded.Append("\r\n");
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, string line)
    {
        var column = 0;
        for (var i = 0; i < line.Length; i += char.IsSurrogatePair(line, i) ? 2 : 1)
        {
            var word = Encoded(line, i);
            if (column + word.Length > Longest)
            {
                encoded.Append("=\r\n");
                column = 0;
            }

            encoded.Append(word);
            column += word.Length;
        }
    }

    /// <summary>A space at the end of a line would be lost on the way (rule 3). Octets of one character stay together.</summary>
    private static string Encoded(string line, int index)
    {
        var c = line[index];
        if (c is > ' ' and <= '~' and not '=' || (c is ' ' or '\t' && index < line.Length - 1))
        {
            return c.ToString();
        }

        var rune = Rune.TryGetRuneAt(line, index, out var found) ? found : Rune.ReplacementChar;
        return string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(octet => $"={octet:X2}"));
    }
}
