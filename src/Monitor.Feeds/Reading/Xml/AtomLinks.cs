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

    /// <summary>
    /// The page that a feed or entry stands for: an alternate, a web page before other types, else any other link. An
    /// address in the text of a link is no Atom, but where it comes last it counts, as in the Universal Feed Parser.
    /// </summary>
    public static Uri? Best(IEnumerable<XElement> elements, Uri baseAddress)
    {
        var links = elements.Where(element => element.Is("link")).ToList();
        var last = links.FindLast(link => Rank(link) < int.MaxValue || IsInText(link));
        if (last is not null && IsInText(last) && Resolve(last, last.Trimmed(), baseAddress) is { } written)
        {
            return written;
        }

        return links
            .OrderBy(Rank)
            .Where(link => Rank(link) < int.MaxValue)
            .Select(link => Resolve(link, link.AttributeText("href") ?? link.Trimmed(), baseAddress))
            .FirstOrDefault(link => link is not null);
    }

    private static bool IsInText(XElement link) => link.AttributeText("href") is null && link.Trimmed() is not null;

    private static Uri? Resolve(XElement link, string? text, Uri baseAddress) => Links.Resolve(text, Links.BaseOf(link, baseAddress));

    private static int Rank(XElement link)
    {
        var relation = link.AttributeText("rel")?.Trim() ?? "";
        var isPage = link.AttributeText("type") is not { } type || type.Contains("html", StringComparison.OrdinalIgnoreCase);
        return relation switch
        {
            _ when elsewhere.Contains(relation) => int.MaxValue,
            "" or "alternate" => isPage ? 0 : 1,
            "enclosure" => 3,
            _ => 2,
        };
    }
}
