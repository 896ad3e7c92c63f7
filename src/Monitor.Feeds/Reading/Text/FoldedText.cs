using System.Text;

namespace Monitor.Feeds.Reading.Text;

/// <summary>Collects text with its white space folded: one space between words, one newline between paragraphs.</summary>
internal sealed class FoldedText
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    private readonly StringBuilder text = new();
    private char pending;

    public void Append(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            if (char.IsWhiteSpace(character))
            {
                Space();
            }
            else if (!char.IsControl(character) && character is not (SoftHyphen or ZeroWidthSpace or ByteOrderMark))
            {
                Put(character);
            }
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

    public override string ToString() => text.ToString();

    private void Put(char character)
    {
        if (pending != '\0' && text.Length > 0)
        {
            text.Append(pending);
        }

        pending = '\0';
        text.Append(character);
    }
}
