using System.Xml.Linq;

namespace Monitor.Functions.Web.Syndication;

/// <summary>RSS 2.0, after the Best Practices Profile of the RSS Advisory Board.</summary>
internal static class RssFormat
{
    public const string MediaType = "application/rss+xml";

    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(PublishedFeed feed) => FeedXml.Write(new XElement(
        "rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "atom", FeedXml.Atom),
        new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
        new XElement(
            "channel",
            new XElement("title", feed.Title),
            new XElement("link", feed.Home.AbsoluteUri),
            new XElement("description", feed.Description),
            new XElement("language", "en"),
            feed.Entries.Count > 0 ? new XElement("lastBuildDate", Date(feed.Updated)) : null,
            FeedXml.Link("self", MediaType, feed.Self),
            feed.Next is { } next ? FeedXml.Link("next", MediaType, next) : null,
            feed.Entries.Select(Item))));

    private static XElement Item(PublishedEntry entry) => new(
        "item",
        new XElement("title", Title(entry.Title)),
        entry.Link is { } link ? new XElement("link", link.AbsoluteUri) : null,
        new XElement("guid", new XAttribute("isPermaLink", "false"), entry.Id),
        new XElement("pubDate", Date(entry.Published)),
        new XElement(FeedXml.Atom + "updated", FeedXml.Date(entry.Updated)),
        new XElement(DublinCore + "creator", entry.Author),
        new XElement("description", entry.Content.Text));

    /// <summary>RSS does not say whether a title is text or markup, and readers differ: no sign that could begin markup is left.</summary>
    private static string Title(string title) => title.Replace('<', '‹').Replace('>', '›');

    /// <summary>With four digits of the year and "GMT" (RFC 1123, which amends RFC 822).</summary>
    private static string Date(DateTimeOffset date) => date.ToString("R");
}
