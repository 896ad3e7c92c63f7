using System.Xml.Linq;

namespace Monitor.Feeds.Reading;

internal static class Links
{
    private static readonly XName baseName = XNamespace.Xml + "base";

    /// <summary>Absolute http or https, or file where the feed itself is a file; else null: nobody clicks on javascript: from a feed.</summary>
    public static Uri? Resolve(string? text, Uri baseAddress)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var compact = text.Trim();
        if (compact.AsSpan().ContainsAny(" \r\n\t"))
        {
            compact = string.Concat(compact.Split('\r', '\n', '\t')).Replace(" ", "%20", StringComparison.Ordinal);
        }

        var whole = compact.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "//" + compact : compact;
        return Uri.TryCreate(baseAddress, whole, out var link) && IsPage(link, baseAddress) ? link : null;
    }

    /// <summary>For ids, which are links only where they are whole ones.</summary>
    public static Uri? Absolute(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) ? Resolve(text, address) : null;

    /// <summary>The base in force at an element: xml:base outermost first, each resolved against the one before.</summary>
    public static Uri BaseOf(XElement element, Uri baseAddress)
    {
        // Recursion is safe: XmlTree keeps the depth small.
        var outer = element.Parent is { } parent ? BaseOf(parent, baseAddress) : baseAddress;
        return element.Attribute(baseName) is { } named
            && Uri.TryCreate(outer, named.Value.Trim(), out var resolved) && IsPage(resolved, outer)
            ? resolved
            : outer;
    }

    private static bool IsPage(Uri link, Uri baseAddress) =>
        link.Scheme == Uri.UriSchemeHttp
        || link.Scheme == Uri.UriSchemeHttps
        || (link.IsFile && baseAddress.IsFile);
}
