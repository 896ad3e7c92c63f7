using System.Collections.Frozen;

namespace Monitor.Feeds.Articles.Text;

/// <summary>What <see cref="TamedMarkup"/> has to know of elements.</summary>
internal static class TagKinds
{
    private static readonly FrozenSet<string> dropped = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "noembed", "noframes", "canvas");

    private static readonly FrozenSet<string> uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "html", "head", "body");

    private static readonly FrozenSet<string> formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>True for an element that holds no words to read, up to its end tag.</summary>
    public static bool IsDropped(string name) => dropped.Contains(name);

    /// <summary>True for an element whose content is no markup.</summary>
    public static bool IsRaw(string name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where an end tag is not needed, so that start tags say nothing about depth.</summary>
    public static bool IsUncounted(string name) => uncounted.Contains(name);

    /// <summary>True for an element that a parser opens again in every paragraph until its end tag comes.</summary>
    public static bool IsFormatting(string name) => formatting.Contains(name);
}
