namespace Monitor.Watch.Digests;

/// <summary>What a digest speaks of: from <paramref name="From"/> inclusive to <paramref name="Until"/> exclusive, UTC.</summary>
public sealed record DigestWindow(DateTimeOffset From, DateTimeOffset Until);
