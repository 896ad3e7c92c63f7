using System.Buffers;
using System.Text;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Collects text with its white space folded: one space between words, one newline between paragraphs.</summary>
internal sealed class FoldedText
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>All that may have to be folded, dropped or mended; what is not among them is taken in one go.</summary>
    private static readonly SearchValues<char> special = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsSpecial)]);

    private static readonly SearchValues<char> specialButSpace = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(code => code != ' ' && IsSpecial(code))]);

    private readonly StringBuilder text = new();
    private bool hasControls;
    private char pending;

    /// <summary>True for a text of which nothing has to be folded, dropped or mended.</summary>
    public static bool IsFolded(ReadOnlySpan<char> words) =>
        words is [] or [not ' ', .., not ' '] or [not ' '] && !words.ContainsAny(specialButSpace) && words.IndexOf("  ") < 0;

    public void Append(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var end = words.IndexOfAny(special);
            if (end != 0)
            {
                Put(end < 0 ? words : words[..end]);
            }

            if (end < 0)
            {
                return;
            }

            Append(words[end]);
            words = words[(end + 1)..];
        }
    }

    public void Space()
    {
        if (pending == '\0')
        {
            pending = ' ';
        }
    }

    public void Break() => pending = '\n';

    public override string ToString() => hasControls ? WesternControls.Mend(text.ToString()) : text.ToString();

    private void Append(char character)
    {
        if (WesternControls.Has(character))
        {
            hasControls = true;
            Put([character]);
        }
        else if (char.IsWhiteSpace(character))
        {
            Space();
        }
    }

    private void Put(ReadOnlySpan<char> words)
    {
        if (pending != '\0' && text.Length > 0)
        {
            text.Append(pending);
        }

        pending = '\0';
        text.Append(words);
    }

    private static bool IsSpecial(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character)
        || character is SoftHyphen or ZeroWidthSpace or ByteOrderMark;
}
