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

    /// <summary>True for an element none of whose text is meant to be read.</summary>
    public static bool IsSilent(string name) => silent.Contains(name);

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
}
