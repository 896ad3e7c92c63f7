using System.Globalization;
using System.Text;

namespace Monitor.Functions.Channels.Messages;

/// <summary>
/// Makes one harmless line of text from outside. Control characters would begin new headers and lines; direction
/// overrides (Unicode UAX 9) make text read other than it is written; tag characters and other invisible ones hide text.
/// </summary>
internal static class PlainLine
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The line, without an end; at most <paramref name="longest"/> UTF-16 units, an ellipsis in place of the rest.</summary>
    public static string Of(string text, int longest = int.MaxValue)
    {
        var line = new StringBuilder(Math.Min(text.Length, 1024));
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                AppendSpace(line);
            }
            else if (IsVisible(rune))
            {
                line.Append(rune);
            }
        }

        return Cut(line.ToString().TrimEnd(), longest);
    }

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);

    /// <summary>Persian and Kurdish spelling needs the non-joiner, and families of emoji the joiner.</summary>
    private static bool IsVisible(Rune rune) =>
        rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    private static void AppendSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }
    }

    /// <summary>Between characters as a reader sees them, so that no accent or emoji is torn.</summary>
    private static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(line, end) is var next && next < longest)
        {
            end = next;
        }

        return string.Concat(line.AsSpan(0, end).TrimEnd(), "…");
    }
}
