namespace Monitor.Watch.Polling;

/// <summary>A feed that is to be polled, and the host that it burdens.</summary>
public sealed record DueFeed(FeedId Id, string Host);
