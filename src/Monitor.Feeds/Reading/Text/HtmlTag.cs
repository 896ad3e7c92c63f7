namespace Monitor.Feeds.Reading.Text;

/// <summary>A tag of HTML where it stands in a text.</summary>
/// <param name="End">Behind its last character.</param>
internal readonly record struct HtmlTag(Range Name, bool IsEnd, bool IsEmpty, int End)
{
    /// <summary>Null when what begins at the "&lt;" is no tag.</summary>
    /// <param name="knowsQuotes">False to end it at the next "&gt;" even between quotes, and to see none where another tag comes first.</param>
    public static HtmlTag? At(ReadOnlySpan<char> text, int start, bool knowsQuotes)
    {
        var at = start + 1;
        var isEnd = at < text.Length && text[at] == '/';
        at += isEnd ? 1 : 0;
        var name = at;
        if (at >= text.Length || !char.IsAsciiLetter(text[at]))
        {
            return null;
        }

        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is ':' or '-' or '_'))
        {
            at++;
        }

        var end = knowsQuotes ? Close(text, at) : Bare(text, at);
        return end < 0 ? null : new HtmlTag(name..at, isEnd, text[end - 1] == '/', end + 1);
    }

    // Not beyond the next tag: else a text of "<a" without a ">" would be gone through once for each.
    private static int Bare(ReadOnlySpan<char> text, int at) =>
        text[at..].IndexOfAny('<', '>') is var end and >= 0 && text[at + end] == '>' ? at + end : -1;

    private static int Close(ReadOnlySpan<char> text, int at)
    {
        while (text[at..].IndexOfAny('>', '=') is var next and >= 0)
        {
            at += next;
            if (text[at] == '>')
            {
                return at;
            }

            at++;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at < text.Length && text[at] is '"' or '\'')
            {
                var quote = text[(at + 1)..].IndexOf(text[at]);
                if (quote < 0)
                {
                    return -1;
                }

                at += quote + 2;
            }
        }

        return -1;
    }
}
