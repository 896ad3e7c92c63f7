using Monitor.Watch.Polling;

namespace Monitor.Watch.Coverage;

public sealed class MeasureCoverage(IFeeds feeds)
{
    public async Task<FeedCoverage> MeasureAsync(CancellationToken cancellation)
    {
        var coverage = new FeedCoverage(0, 0, 0, null);
        await foreach (var feed in feeds.AllAsync(cancellation))
        {
            if (feed.Listed)
            {
                coverage = With(coverage, feed);
            }
        }

        return coverage;
    }

    private static FeedCoverage With(FeedCoverage coverage, Feed feed) => new(
        coverage.Listed + 1,
        coverage.Waiting + (feed.LastPolled is null ? 1 : 0),
        coverage.Failing + (feed.ConsecutiveFailures > 0 ? 1 : 0),
        coverage.LastSuccess > feed.LastSuccess ? coverage.LastSuccess : feed.LastSuccess ?? coverage.LastSuccess);
}
