using System.Xml.Linq;

namespace Monitor.Functions.Web.Syndication;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFormat
{
    public const string MediaType = "application/atom+xml";

    public static byte[] Write(PublishedFeed feed) => FeedXml.Write(new XElement(
        FeedXml.Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", "en"),
        Text("id", feed.First.AbsoluteUri),
        Text("title", feed.Title),
        Text("subtitle", feed.Description),
        Text("updated", FeedXml.Date(feed.Updated)),
        new XElement(FeedXml.Atom + "author", Text("name", PublishedFeed.Publisher)),
        FeedXml.Link("self", MediaType, feed.Self),
        FeedXml.Link("alternate", "text/html", feed.Home),
        feed.Next is { } next ? FeedXml.Link("next", MediaType, next) : null,
        feed.Entries.Select(Entry)));

    private static XElement Entry(PublishedEntry entry) => new(
        FeedXml.Atom + "entry",
        Text("id", entry.Id),
        Text("title", entry.Title),
        Text("published", FeedXml.Date(entry.Published)),
        Text("updated", FeedXml.Date(entry.Updated)),
        new XElement(FeedXml.Atom + "author", Text("name", entry.Author)),
        entry.Link is { } link ? FeedXml.Link("alternate", "text/html", link) : null,
        Text("summary", entry.Summary),
        new XElement(FeedXml.Atom + "content", new XAttribute("type", "html"), entry.Content.Text));

    private static XElement Text(string name, string text) => new(FeedXml.Atom + name, text);
}
