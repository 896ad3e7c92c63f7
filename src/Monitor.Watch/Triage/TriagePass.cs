using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>What the items of one poll have in common.</summary>
/// <param name="feed">As polled.</param>
/// <param name="alertSince">Items from before are stored and told to nobody; null when all are told.</param>
/// <param name="options">How many pages the poll may fetch.</param>
public sealed class TriagePass(Feed feed, DateTimeOffset? alertSince, PollingOptions options)
{
    public Feed Feed => feed;

    internal PageBudget Pages { get; } = new(options);

    /// <summary>An item without a date may be new, and a report lost is worse than one told late.</summary>
    internal bool Tells(FeedItem item) =>
        alertSince is not { } since || (item.Published ?? item.Updated) is not { } date || date >= since;
}
