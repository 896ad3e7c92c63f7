namespace Monitor.Watch.Coverage;

/// <summary>What the feeds' rows say about how well the news is covered.</summary>
/// <param name="Listed">Feeds that the timer polls.</param>
/// <param name="Waiting">Of these, never polled yet.</param>
/// <param name="Failing">Of these, whose last poll failed.</param>
/// <param name="LastSuccess">When any feed last answered; null when none ever did.</param>
public sealed record FeedCoverage(int Listed, int Waiting, int Failing, DateTimeOffset? LastSuccess);
