using Monitor.Watch.Polling;

namespace Monitor.Watch.Coverage;

public sealed class MeasureCoverage(IFeeds feeds, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<FeedCoverage> MeasureAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var coverage = new FeedCoverage();
        await foreach (var feed in feeds.AllAsync(cancellation))
        {
            if (feed is { Listed: true, IsCanary: false })
            {
                coverage = With(coverage, feed, now);
            }
        }

        return coverage;
    }

    private static FeedCoverage With(FeedCoverage coverage, Feed feed, DateTimeOffset now) => new()
    {
        Listed = coverage.Listed + 1,
        Waiting = coverage.Waiting + One(feed.LastPolled is null),
        Failing = coverage.Failing + One(feed.ConsecutiveFailures > 0 && feed.Pause is null),
        Deferred = coverage.Deferred + One(feed.IsDeferred && feed.Pause is null),
        Paused = coverage.Paused + One(feed.Pause is not null),
        Unread = coverage.Unread + One(IsUnread(feed, now)),
        Overdue = coverage.Overdue + One(feed.Pause is null && now - feed.NextPoll >= FeedCoverage.Patience),
        WithGaps = coverage.WithGaps + One(GapIn(feed, now) is not null),
        Gaps = GapIn(feed, now) is { } gap ? [.. coverage.Gaps.Append(gap).OrderByDescending(one => one.Until).Take(FeedCoverage.MostGaps)] : coverage.Gaps,
        LastSuccess = coverage.LastSuccess > feed.LastSuccess ? coverage.LastSuccess : feed.LastSuccess ?? coverage.LastSuccess,
    };

    private static PossibleGap? GapIn(Feed feed, DateTimeOffset now) =>
        PossibleGap.Of(feed) is { } gap && now - gap.Until < Day ? gap : null;

    private static bool IsUnread(Feed feed, DateTimeOffset now) =>
        feed is { Pause: null } && (feed.LastPolled ?? feed.LastFailure?.At) is not null && !(now - feed.LastSuccess < Day);

    private static int One(bool holds) => holds ? 1 : 0;
}
