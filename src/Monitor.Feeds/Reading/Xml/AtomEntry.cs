using System.Xml.Linq;
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
        AtomLinks.Best(feed.OwnAll("link"), context.BaseAddress) ?? Links.Absolute(feed.Own("id").Trimmed()),
        context.Date(Last(feed, "updated", "modified") ?? feed.In(Vocabulary.DublinCore, "date").Trimmed()),
        [],
        []);

    public static string? FeedAuthor(XElement feed) => Modules.Names(feed.OwnAll("author"));

    /// <param name="feedAuthor">Who wrote the entries that name nobody.</param>
    public static FeedItem Read(ItemSource source, string? feedAuthor, ReadContext context)
    {
        var entry = source.Element;
        return new FeedItem
        {
            Id = source.Read?.Id?.Trim() is { Length: > 0 } id ? id : entry.Own("id").Trimmed(),
            Title = PlainText.InOneLine(MarkedText.FromAtom(entry.Own("title") ?? Modules.Media(entry, "title"))),
            Link = Link(entry, context),
            Published = context.Date(Last(entry, "published", "issued", "created", "pubDate")
                ?? entry.In(Vocabulary.DublinCore, "date").Trimmed()),
            Updated = context.Date(Last(entry, "updated", "modified")
                ?? entry.In(Vocabulary.DublinCore, "modified").Trimmed()),
            Author = Author(entry) ?? feedAuthor,
            Summary = Summary(entry),
            Content = MarkedText.FromAtom(entry.Own("content") ?? entry.In(Vocabulary.Content, "encoded")),
        };
    }

    // An id that is an address leads to the entry more often than not, and nothing else does where there is no link.
    private static Uri? Link(XElement entry, ReadContext context) =>
        AtomLinks.Best(entry.OwnAll("link"), context.BaseAddress)
        ?? Links.Resolve(entry.Own("content")?.AttributeText("src"), Links.BaseOf(entry, context.BaseAddress))
        ?? Links.Absolute(entry.Own("id").Trimmed());

    private static string Summary(XElement entry) =>
        entry.Own("summary") is { } summary
            ? MarkedText.FromAtom(summary)
            : MarkedText.FromMarkup(entry.Own("description") ?? Modules.Media(entry, "description") ?? entry.In(Vocabulary.Itunes, "summary"));

    private static string? Last(XElement entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.OwnLast(name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    // An entry without an author has that of its source or of the feed (RFC 4287, 4.1.2).
    private static string? Author(XElement entry) =>
        Modules.Names(entry.OwnAll("author"))
        ?? Modules.Names(entry.InAll(Vocabulary.DublinCore, "creator"))
        ?? Modules.Names(entry.Own("source")?.OwnAll("author") ?? []);
}
