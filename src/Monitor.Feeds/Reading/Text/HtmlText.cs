namespace Monitor.Feeds.Reading.Text;

/// <summary>
/// The words of HTML in one pass, tag by tag and without a tree: time and memory grow with the text, however it is
/// nested or broken.
/// </summary>
internal ref struct HtmlText
{
    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";

    private readonly ReadOnlySpan<char> source;
    private readonly FoldedText text;
    private readonly HashSet<string> unclosed;
    private int at;
    private bool knowsQuotes;
    private bool knowsComments;
    private bool hasEnds;
    private int sections;

    private HtmlText(ReadOnlySpan<char> source, FoldedText text)
    {
        this.source = source;
        this.text = text;
        unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        (knowsQuotes, knowsComments, hasEnds) = (true, true, true);
    }

    public static void Append(ReadOnlySpan<char> source, FoldedText text)
    {
        var html = new HtmlText(source, text);
        html.Run();
    }

    private void Run()
    {
        while (source[at..].IndexOf('<') is var next and >= 0)
        {
            Words(source.Slice(at, next));
            at += next;
            if (!Tag() && !Declaration())
            {
                text.Append("<");
                at++;
            }
        }

        Words(source[at..]);
    }

    // A section inside escaped text: its marks are no words.
    private void Words(ReadOnlySpan<char> words)
    {
        while (sections > 0 && words.IndexOf(SectionEnd) is var end and >= 0)
        {
            text.AppendDecoded(words[..end]);
            words = words[(end + SectionEnd.Length)..];
            sections--;
        }

        text.AppendDecoded(words);
    }

    private bool Tag()
    {
        var found = HtmlTag.At(source, at, knowsQuotes);
        if (found is null && knowsQuotes && at + 1 < source.Length && (source[at + 1] == '/' || char.IsAsciiLetter(source[at + 1])))
        {
            // A quote or a tag that never ends: looked for once, and not again.
            found = HtmlTag.At(source, at, knowsQuotes: false);
            knowsQuotes = false;
        }

        if (found is not { } tag)
        {
            return false;
        }

        at = tag.End;
        var name = Markup.Known(source[tag.Name]);
        text.Border(name);
        if (!tag.IsEnd && !tag.IsEmpty && Markup.IsSilent(name))
        {
            Skip(name);
        }

        return true;
    }

    /// <summary>To behind the end tag, where there is one.</summary>
    private void Skip(string name)
    {
        if (unclosed.Contains(name))
        {
            return;
        }

        var rest = source[at..];
        var end = rest.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            unclosed.Add(name);
            at = Markup.IsCode(name) ? source.Length : at;
            return;
        }

        var close = rest[end..].IndexOf('>');
        at = close < 0 ? source.Length : at + end + close + 1;
        text.Border(name);
    }

    private bool Declaration()
    {
        var rest = source[at..];
        if (rest.StartsWith(SectionStart))
        {
            at += SectionStart.Length;
            sections++;
            return true;
        }

        if (rest.StartsWith("<!--"))
        {
            Comment(rest);
            return true;
        }

        // A browser would take every other "<!" for a comment, too: words would be lost.
        var isOther = rest.StartsWith("<?") || rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);
        var end = isOther ? NextEnd(rest) : -1;
        at += end + 1;
        return end >= 0;
    }

    private void Comment(ReadOnlySpan<char> rest)
    {
        var end = knowsComments ? rest[4..].IndexOf("-->") : -1;
        if (end >= 0)
        {
            at += end + 7;
            return;
        }

        knowsComments = false;
        var close = NextEnd(rest);
        at += close < 0 ? 4 : close + 1;
    }

    private int NextEnd(ReadOnlySpan<char> rest)
    {
        var end = hasEnds ? rest.IndexOf('>') : -1;
        hasEnds = end >= 0;
        return end;
    }
}
