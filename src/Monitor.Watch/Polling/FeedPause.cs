namespace Monitor.Watch.Polling;

/// <param name="Words">Why, in one sentence.</param>
/// <param name="Since">When.</param>
public sealed record FeedPause(string Words, DateTimeOffset Since);
