using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>By what an item is recognised.</summary>
public static class ItemIdentity
{
    /// <summary>
    /// The item within its feed: its id, else its address, else its words. RSS 2.0 wants guids to be unique for ever
    /// but makes them optional; Atom (RFC 4287, section 4.2.6) requires them.
    /// </summary>
    public static ulong WithinFeed(FeedItem item) => item switch
    {
        { Id.Length: > 0 } => StableHash.Bits64("id", item.Id),
        { Link: { } link } => StableHash.Bits64("address", CanonicalAddress.Of(link)),
        _ => StableHash.Bits64("words", item.Title, item.Summary, item.Content),
    };

    /// <summary>
    /// The article whichever feed carries it: its canonical address, else its id within that feed (two publishers may
    /// both call an item "1"), else its words.
    /// </summary>
    public static ArticleId AcrossFeeds(FeedItem item, FeedId feed) => new(item switch
    {
        { Link: { } link } => StableHash.Hex32("address", CanonicalAddress.Of(link)),
        { Id.Length: > 0 } => StableHash.Hex32("id", feed.Value, item.Id),
        _ => StableHash.Hex32("words", item.Title, item.Summary, item.Content),
    });
}
