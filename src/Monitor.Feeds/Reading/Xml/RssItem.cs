using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using Monitor.Feeds.Reading.Text;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>An item of RSS 0.9x, 1.0 or 2.0.</summary>
internal static class RssItem
{
    public static FeedItem Read(ItemSource source, ReadContext context) => new()
    {
        Id = Id(source),
        Title = Title(source),
        Link = Link(source, context),
        Published = Published(source, context),
        Updated = context.Date((source.Element.In(Vocabulary.DublinCore, "modified")
            ?? source.Element.In(Vocabulary.Atom, "updated")).Trimmed()),
        Author = Author(source),
        Summary = Summary(source),
        Content = Content(source.Element),
    };

    // The package takes the link for the id of RSS 0.91 and 1.0; the publisher's own id is better where there is one.
    private static string? Id(ItemSource source) =>
        source.Element.Own("guid").Trimmed()
        ?? (source.Read?.SpecificItem as Rss10FeedItem)?.About?.Trim()
        ?? source.Element.AttributeText("about")?.Trim()
        ?? source.Element.In(Vocabulary.Atom, "id").Trimmed()
        ?? source.Element.In(Vocabulary.DublinCore, "identifier").Trimmed()
        ?? source.Read?.Id?.Trim();

    private static string Title(ItemSource source)
    {
        var item = source.Element;
        var title = PlainText.FromMarkup(source.Read?.Title);
        var own = title.Length > 0
            ? title
            : MarkedText.FromMarkup(
                item.Own("title") ?? item.In(Vocabulary.DublinCore, "title") ?? item.In(Vocabulary.Media, "title"));
        return PlainText.InOneLine(own);
    }

    private static Uri? Link(ItemSource source, ReadContext context)
    {
        var item = source.Element;
        var place = Links.BaseOf(item, context.BaseAddress);
        return Links.Resolve(source.Read?.Link ?? item.Own("link").Trimmed(), place)
            ?? AtomLinks.Best(item.Elements().Where(child => Vocabulary.Atom(child.Name.Namespace)), context.BaseAddress)
            ?? Links.Resolve(item.Own("link")?.AttributeText("href"), place)
            ?? Permalink(item);
    }

    private static Uri? Permalink(XElement item)
    {
        var guid = item.Own("guid");
        return guid is not null
            && guid.AttributeText("isPermaLink")?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) != true
            ? Links.Absolute(guid.Value)
            : null;
    }

    // The date is read from its text: what the package makes of it depends on this machine's culture and zone, and it
    // takes EST for UTC.
    private static DateTimeOffset? Published(ItemSource source, ReadContext context)
    {
        var item = source.Element;
        return context.Date(source.Read?.PublishingDateString ?? item.Own("pubDate").Trimmed())
            ?? context.Date((item.In(Vocabulary.DublinCore, "date")
                ?? item.In(Vocabulary.DublinCore, "issued")
                ?? item.In(Vocabulary.DublinCore, "created")
                ?? item.In(Vocabulary.Atom, "published")
                ?? item.Own("date")).Trimmed());
    }

    private static string? Author(ItemSource source)
    {
        var item = source.Element;
        var author = source.Read?.Author is { Length: > 0 } read
            ? PlainText.FromMarkup(read)
            : MarkedText.FromMarkup(
                item.Own("author")
                ?? item.In(Vocabulary.DublinCore, "creator")
                ?? item.In(Vocabulary.Atom, "author")?.Own("name")
                ?? item.In(Vocabulary.Itunes, "author"));
        return author.Length > 0 ? PlainText.InOneLine(author) : null;
    }

    private static string Summary(ItemSource source)
    {
        var item = source.Element;
        var description = item.Own("description");
        return source.Read?.Description is { Length: > 0 } read && description is { HasElements: false }
            ? PlainText.FromMarkup(read)
            : MarkedText.FromMarkup(
                description
                ?? item.In(Vocabulary.DublinCore, "description")
                ?? item.In(Vocabulary.Atom, "summary")
                ?? item.In(Vocabulary.Itunes, "summary")
                ?? item.In(Vocabulary.Media, "description"));
    }

    // Not from the package: it decodes the content a second time, which turns escaped tags in the text into tags.
    private static string Content(XElement item) =>
        item.In(Vocabulary.Content, "encoded") is { } encoded ? MarkedText.FromMarkup(encoded)
        : item.In(Vocabulary.Atom, "content") is { } content ? MarkedText.FromAtom(content)
        : MarkedText.FromMarkup(item.In(Vocabulary.Xhtml, "body") ?? item.In(Vocabulary.Xhtml, "div") ?? item.Own("fulltext"));
}
