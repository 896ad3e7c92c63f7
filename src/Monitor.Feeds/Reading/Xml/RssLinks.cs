using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

internal static class RssLinks
{
    /// <summary>
    /// The link of a channel or item: the last that is an address, as most readers have it. Its text, or its href where
    /// it was written as in Atom; then one that leads elsewhere does not count.
    /// </summary>
    /// <param name="read">What the package made of it; it takes the first.</param>
    public static Uri? Own(XElement parent, string? read, ReadContext context)
    {
        Uri? last = null;
        foreach (var link in parent.OwnAll("link"))
        {
            var relation = link.AttributeText("rel")?.Trim() ?? "";
            var text = link.Trimmed() ?? (relation is "" or "alternate" ? link.AttributeText("href") : null);
            last = Links.Resolve(text, Links.BaseOf(link, context.BaseAddress)) ?? last;
        }

        return last ?? Links.Resolve(read, Links.BaseOf(parent, context.BaseAddress));
    }
}
