using AngleSharp.Dom;

namespace Monitor.Feeds.Articles.Text;

/// <summary>A paragraph, heading or list item of a page.</summary>
/// <param name="Holder">The element around it.</param>
/// <param name="Linked">How many characters of the text are links.</param>
internal sealed record Block(string Text, IElement Holder, bool IsHeading, int Linked)
{
    private const int FewWords = 12;

    public int Words { get; } = Text.Split(' ').Length;

    public bool IsLinks => Linked * 2 > Text.Length;

    /// <summary>Prose rather than a label: long, or closed like a sentence. Scripts without spaces count by their length.</summary>
    public bool IsProse => !IsHeading && !IsLinks && (Words >= FewWords || Text.Length > 100 || (Words >= 4 && IsClosed));

    public bool IsClosed => Text[^1] is '.' or '!' or '?' or '…' or '"' or '”' or '’' or '»' or '。' or '؟' or '۔' or ')';
}
