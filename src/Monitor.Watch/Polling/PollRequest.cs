namespace Monitor.Watch.Polling;

/// <summary>
/// Asks that these feeds be polled, unless they were polled at or after <paramref name="AskedAt"/>: so a request that
/// arrives twice polls once.
/// </summary>
public sealed record PollRequest(DateTimeOffset AskedAt, IReadOnlyList<FeedId> Feeds);
