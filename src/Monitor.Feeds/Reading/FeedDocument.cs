namespace Monitor.Feeds.Reading;

/// <summary>A feed as read.</summary>
/// <param name="Title">Plain text; empty when the feed has none.</param>
/// <param name="Link">The web page the feed belongs to, absolute.</param>
/// <param name="Updated">What the feed claims as its last change, in UTC.</param>
/// <param name="Items">In the order of the feed, at most <see cref="FeedDoor.MostItems"/>.</param>
/// <param name="Warnings">What was wrong and read all the same: one sentence each, for a person.</param>
public sealed record FeedDocument(
    string Title,
    Uri? Link,
    DateTimeOffset? Updated,
    IReadOnlyList<FeedItem> Items,
    IReadOnlyList<string> Warnings)
{
    /// <summary>How long the publisher asks to wait between two polls (ttl, sy:updatePeriod and sy:updateFrequency), as given, unclamped.</summary>
    public TimeSpan? RefreshHint { get; init; }
}
