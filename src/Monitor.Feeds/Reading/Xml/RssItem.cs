using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>An item of RSS 0.9x, 1.0 or 2.0.</summary>
internal static class RssItem
{
    public static FeedItem Read(ItemSource source, ReadContext context)
    {
        var item = source.Element;
        return new FeedItem
        {
            Id = Id(source),
            Title = Title(source),
            Link = Link(source, context),
            Published = Published(source, context),
            Updated = context.Date((item.In(Vocabulary.DublinCore, "modified")
                ?? item.In(Vocabulary.Atom, "updated")
                ?? item.Own("updated")
                ?? item.In(Vocabulary.DublinCore, "date")).Trimmed()),
            Author = Author(item),
            Summary = Summary(source),
            Content = Content(item),
        };
    }

    // The package takes the link for the id of RSS 0.91 and 1.0; the publisher's own id is better where there is one.
    private static string? Id(ItemSource source) =>
        source.Element.Own("guid").Trimmed()
        ?? (source.Read?.SpecificItem as Rss10FeedItem)?.About?.Trim()
        ?? source.Element.AttributeText("about")?.Trim()
        ?? source.Element.In(Vocabulary.Atom, "id").Trimmed()
        ?? source.Element.Own("id").Trimmed()
        ?? source.Element.In(Vocabulary.DublinCore, "identifier").Trimmed()
        ?? source.Read?.Id?.Trim();

    private static string Title(ItemSource source)
    {
        var item = source.Element;
        var title = PlainText.FromMarkup(source.Read?.Title);
        var own = title.Length > 0
            ? title
            : MarkedText.FromMarkup(
                item.Own("title")
                ?? item.In(Vocabulary.DublinCore, "title")
                ?? Modules.Media(item, "title")
                ?? item.In(Vocabulary.Atom, "title")
                ?? item.In(Vocabulary.Itunes, "title"));
        return PlainText.InOneLine(own);
    }

    private static Uri? Link(ItemSource source, ReadContext context)
    {
        var item = source.Element;
        return RssLinks.Own(item, source.Read?.Link, context)
            ?? AtomLinks.Best(item.Elements().Where(child => Vocabulary.Atom(child.Name.Namespace)), context.BaseAddress)
            ?? Permalink(item, context);
    }

    // A guid that is said to be the link may be a relative one; of the others only whole addresses are taken for links.
    private static Uri? Permalink(XElement item, ReadContext context)
    {
        var guid = item.Own("guid");
        return guid?.AttributeText("isPermaLink")?.Trim().ToLowerInvariant() switch
        {
            "false" => null,
            "true" => Links.Resolve(guid.Value, Links.BaseOf(item, context.BaseAddress)),
            _ => Links.Absolute(guid?.Value),
        };
    }

    // The date is read from its text: what the package makes of it depends on this machine's culture and zone, and it
    // takes EST for UTC.
    private static DateTimeOffset? Published(ItemSource source, ReadContext context)
    {
        var item = source.Element;
        return context.Date(source.Read?.PublishingDateString ?? item.Own("pubDate").Trimmed())
            ?? context.Date((item.In(Vocabulary.DublinCore, "issued")
                ?? item.In(Vocabulary.DublinCore, "created")
                ?? item.In(Vocabulary.Atom, "published")
                ?? item.Own("published")
                ?? item.In(Vocabulary.DublinCore, "date")
                ?? item.Own("date")).Trimmed());
    }

    private static string? Author(XElement item) =>
        Modules.Names(item.OwnAll("author"))
        ?? Modules.Names(item.InAll(Vocabulary.DublinCore, "creator"))
        ?? Modules.Names(item.InAll(Vocabulary.Atom, "author"))
        ?? Modules.Names(item.InAll(Vocabulary.DublinCore, "author"))
        ?? Modules.Names(item.InAll(Vocabulary.Itunes, "author"))
        ?? Modules.Names(item.InAll(Vocabulary.GooglePlay, "author"));

    private static string Summary(ItemSource source)
    {
        var item = source.Element;
        var description = item.Own("description");
        return source.Read?.Description is { Length: > 0 } read && description is { HasElements: false }
            ? PlainText.FromMarkup(read)
            : MarkedText.FromMarkup(
                description
                ?? item.Own("summary")
                ?? item.In(Vocabulary.DublinCore, "description")
                ?? item.In(Vocabulary.Atom, "summary")
                ?? item.In(Vocabulary.Itunes, "summary")
                ?? Modules.Media(item, "description")
                ?? item.In(Vocabulary.GooglePlay, "description")
                ?? item.In(Vocabulary.Itunes, "subtitle"));
    }

    // Not from the package: it decodes the content a second time, which turns escaped tags in the text into tags.
    private static string Content(XElement item) =>
        item.In(Vocabulary.Content, "encoded") is { } encoded ? MarkedText.FromMarkup(encoded)
        : item.In(Vocabulary.Atom, "content") is { } content ? MarkedText.FromAtom(content)
        : MarkedText.FromMarkup(
            item.Own("encoded")
            ?? item.In(Vocabulary.Xhtml, "body")
            ?? item.Own("body")
            ?? item.In(Vocabulary.Xhtml, "div")
            ?? item.Own("fullitem")
            ?? item.Own("fulltext")
            ?? item.Own("content"));
}
