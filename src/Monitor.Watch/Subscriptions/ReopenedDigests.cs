namespace Monitor.Watch.Subscriptions;

/// <summary>Which windows of digests are told once more, because a clock that was ahead closed them before their time.</summary>
/// <param name="Until">Windows that end up to here, inclusive.</param>
/// <param name="Asked">Where the last of them ended that was asked for once more; null for none yet.</param>
public sealed record ReopenedDigests(DateTimeOffset Until, DateTimeOffset? Asked);
