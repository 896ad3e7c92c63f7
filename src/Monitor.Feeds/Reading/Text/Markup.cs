using System.Collections.Frozen;

namespace Monitor.Feeds.Reading.Text;

/// <summary>What the elements of HTML mean for plain text.</summary>
internal static class Markup
{
    private static readonly FrozenSet<string> paragraphs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
        "ol", "p", "pre", "section", "table", "tr", "ul");

    private static readonly FrozenSet<string> cells = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "td", "th", "option", "img");

    private static readonly FrozenSet<string> silent = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "template", "noscript", "iframe", "head", "button", "select");

    // What text is made of beside paragraphs and cells.
    private static readonly FrozenSet<string> inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "center", "cite", "code", "col", "colgroup", "del", "dfn",
        "em", "embed", "font", "html", "i", "input", "ins", "kbd", "label", "link", "mark", "meta", "object", "param",
        "picture", "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "svg", "tbody", "tfoot",
        "thead", "time", "title", "tt", "u", "var", "video", "wbr");

    private static readonly FrozenSet<string>[] all = [paragraphs, cells, silent, inline];

    /// <summary>The name as written here, so that none is made for each tag; empty for what is not of HTML.</summary>
    public static string Known(ReadOnlySpan<char> name)
    {
        foreach (var names in all)
        {
            if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
            {
                return known;
            }
        }

        return "";
    }

    /// <summary>True for an element none of whose text is meant to be read.</summary>
    public static bool IsSilent(string name) => silent.Contains(name);

    /// <summary>True for a silent element that holds no words at all.</summary>
    public static bool IsCode(string name) => name is "script" or "style";

    /// <summary>To be called at the start and at the end of an element.</summary>
    public static void Border(this FoldedText text, string name)
    {
        if (paragraphs.Contains(name))
        {
            text.Break();
        }
        else if (cells.Contains(name))
        {
            text.Space();
        }
    }

    /// <summary>
    /// True when a text has tags of HTML and no others, and one of them is an end or several stand for themselves: a
    /// text about HTML names a tag or two.
    /// </summary>
    public static bool IsLikely(ReadOnlySpan<char> text)
    {
        var (ends, alone) = (0, 0);
        for (var at = text.IndexOf('<'); at >= 0;)
        {
            if (HtmlTag.At(text, at, knowsQuotes: false) is { } tag)
            {
                if (Known(text[tag.Name]).Length == 0)
                {
                    return false;
                }

                ends += tag.IsEnd ? 1 : 0;
                alone += tag.IsEmpty || text[tag.Name] is "br" or "p" or "BR" or "P" ? 1 : 0;
                at = tag.End - 1;
            }

            var next = text[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return ends > 0 || alone > 1;
    }
}
