using Monitor.Watch.Coverage;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Coverage;

public sealed class MeasureCoverageTests
{
    [Fact]
    public async Task Listed_feeds_are_counted_by_how_they_are_doing()
    {
        var good = Some.Feed("good") with { LastPolled = Some.Now, LastSuccess = Some.Now };
        var failing = Some.Feed("failing") with { LastPolled = Some.Now, LastSuccess = Some.Now.AddDays(-1), ConsecutiveFailures = 3 };
        var single = Some.Feed("single") with { Listed = false, LastSuccess = Some.Now.AddDays(1) };
        var feeds = new InMemoryFeeds(good, failing, single, Some.Feed("new"));

        var coverage = await new MeasureCoverage(feeds).MeasureAsync(CancellationToken.None);

        Assert.Equal(new FeedCoverage(Listed: 3, Waiting: 1, Failing: 1, LastSuccess: Some.Now), coverage);
    }
}
