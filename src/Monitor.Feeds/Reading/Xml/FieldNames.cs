using System.Collections.Frozen;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>What the names of elements say about where one must have ended, where its end tag is missing.</summary>
internal static class FieldNames
{
    private static readonly FrozenSet<string> items = Set("item", "entry");
    private static readonly FrozenSet<string> holders = Set("item", "entry", "channel", "feed");
    private static readonly FrozenSet<string> empty = Set("br", "hr", "img", "input", "wbr", "enclosure");

    /// <summary>Those of one value, in which no element stands.</summary>
    private static readonly FrozenSet<string> exact = Set(
        "link", "guid", "id", "pubDate", "date", "published", "updated", "issued", "modified", "created", "lastBuildDate");

    private static readonly FrozenSet<string> plain = Set([.. exact, "title", "category", "comments", "creator", "language", "ttl", "generator"]);

    /// <summary>Names that HTML has as well end only plain fields.</summary>
    private static readonly FrozenSet<string> fields = Set(
        [.. plain, "description", "content", "encoded", "summary", "author", "enclosure", "source", "image"]);

    private static readonly FrozenSet<string> foreign = Set(
        "guid", "pubDate", "published", "updated", "creator", "encoded", "comments", "enclosure", "lastBuildDate");

    public static bool IsItem(string name) => items.Contains(name);

    public static bool IsHolder(string name) => holders.Contains(name);

    public static bool IsEmpty(string name) => empty.Contains(name);

    public static bool IsExact(string name) => exact.Contains(name);

    /// <summary>True when the field that is open cannot hold an element of that name.</summary>
    public static bool Ends(string open, string name) =>
        plain.Contains(open) ? fields.Contains(name)
        : open.ToLowerInvariant() is "description" or "summary" or "content" or "encoded" && foreign.Contains(name);

    private static FrozenSet<string> Set(params IEnumerable<string> names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
