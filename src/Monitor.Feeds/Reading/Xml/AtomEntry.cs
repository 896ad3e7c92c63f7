using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using Monitor.Feeds.Reading.Text;
using Package = CodeHollow.FeedReader;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>
/// A feed or entry of Atom 0.3 or 1.0. Titles, texts and links are our own reading: the package drops the type of a
/// text, the borders of its paragraphs and the relation of the first link.
/// </summary>
internal static class AtomEntry
{
    public static FeedDocument ReadFeed(XElement feed, Package.Feed? read, ReadContext context) => new(
        PlainText.InOneLine(MarkedText.FromAtom(feed.Own("title"))),
        AtomLinks.Best(feed.OwnAll("link"), context.BaseAddress),
        context.Date(read?.LastUpdatedDateString ?? (feed.Own("updated") ?? feed.Own("modified")).Trimmed()),
        [],
        []);

    public static FeedItem Read(ItemSource source, ReadContext context)
    {
        var entry = source.Element;
        var specific = source.Read?.SpecificItem as AtomFeedItem;
        return new FeedItem
        {
            Id = source.Read?.Id?.Trim() is { Length: > 0 } id ? id : entry.Own("id").Trimmed(),
            Title = PlainText.InOneLine(MarkedText.FromAtom(entry.Own("title") ?? entry.In(Vocabulary.Media, "title"))),
            Link = Link(entry, context),
            Published = context.Date(source.Read?.PublishingDateString ?? First(entry, "published", "issued", "created")
                ?? entry.In(Vocabulary.DublinCore, "date").Trimmed()),
            Updated = context.Date(specific?.UpdatedDateString ?? First(entry, "updated", "modified")),
            Author = Author(entry, specific),
            Summary = MarkedText.FromAtom(entry.Own("summary")),
            Content = MarkedText.FromAtom(entry.Own("content")),
        };
    }

    private static Uri? Link(XElement entry, ReadContext context) =>
        AtomLinks.Best(entry.OwnAll("link"), context.BaseAddress)
        ?? Links.Resolve(entry.Own("content")?.AttributeText("src"), Links.BaseOf(entry, context.BaseAddress));

    private static string? First(XElement entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.Own(name).Trimmed() is { } text)
            {
                return text;
            }
        }

        return null;
    }

    // An entry without an author has that of its source or of the feed (RFC 4287, 4.1.2).
    private static string? Author(XElement entry, AtomFeedItem? specific)
    {
        var name = specific?.Author?.Name
            ?? entry.Own("author")?.Own("name").Trimmed()
            ?? entry.In(Vocabulary.DublinCore, "creator").Trimmed()
            ?? entry.Own("source")?.Own("author")?.Own("name").Trimmed()
            ?? entry.Parent?.Own("author")?.Own("name").Trimmed();
        return PlainText.InOneLine(PlainText.FromMarkup(name)) is { Length: > 0 } author ? author : null;
    }
}
