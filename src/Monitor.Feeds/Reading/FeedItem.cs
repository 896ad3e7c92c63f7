namespace Monitor.Feeds.Reading;

/// <summary>One item of a feed as read: untrusted, nothing about it is checked against anything else.</summary>
/// <remarks>
/// All text is plain text: markup removed, entities decoded, white space folded, one newline between paragraphs. What
/// the feed does not give is the empty string or null; nothing is invented. Dates are in UTC and are what the feed
/// claims, so they may be wrong, in the future, or missing.
/// </remarks>
public sealed record FeedItem
{
    /// <summary>The publisher's own id (guid, atom:id, rdf:about, JSON id), exactly as given except for white space around it.</summary>
    public string? Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Absolute, http or https (or file for a feed read from a file).</summary>
    public Uri? Link { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? Author { get; init; }

    /// <summary>What the feed offers as description or summary; it may be the whole text.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What the feed offers as full content; empty when it offers a summary only.</summary>
    public string Content { get; init; } = "";
}
