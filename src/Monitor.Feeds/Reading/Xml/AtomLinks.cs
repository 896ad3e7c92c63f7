using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

internal static class AtomLinks
{
    // Links that lead away from the page of the entry (RFC 4287, 4.2.7.2; RFC 5005; RFC 4685; WebSub).
    private static readonly HashSet<string> elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "edit", "edit-media", "replies", "license", "hub", "next", "previous", "first", "last", "search",
        "service.post", "service.edit", "service.feed", "http://schemas.google.com/g/2005#feed", "http://schemas.google.com/g/2005#post",
    };

    /// <summary>The page that a feed or entry stands for: an alternate, a web page before other types, else any other link.</summary>
    public static Uri? Best(IEnumerable<XElement> elements, Uri baseAddress) =>
        elements
            .Where(element => element.Is("link"))
            .OrderBy(Rank)
            .Where(element => Rank(element) < int.MaxValue)
            .Select(element => Links.Resolve(
                element.AttributeText("href") ?? element.Trimmed(), Links.BaseOf(element, baseAddress)))
            .FirstOrDefault(link => link is not null);

    private static int Rank(XElement link)
    {
        var relation = link.AttributeText("rel")?.Trim() ?? "";
        var isPage = link.AttributeText("type") is not { } type || type.Contains("html", StringComparison.OrdinalIgnoreCase);
        return relation switch
        {
            _ when elsewhere.Contains(relation) => int.MaxValue,
            "" or "alternate" => isPage ? 0 : 1,
            _ => 2,
        };
    }
}
