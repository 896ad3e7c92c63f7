namespace Monitor.Watch.Polling;

/// <summary>
/// Two polls that had no item in common: more may have been published between them than the feed holds.
/// </summary>
/// <param name="From">The earlier poll.</param>
/// <param name="Until">The later poll.</param>
public sealed record FeedGap(DateTimeOffset From, DateTimeOffset Until);
