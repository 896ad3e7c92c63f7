using Monitor.Testing;
using Monitor.Watch.Coverage;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Coverage;

public sealed class MeasureCoverageTests
{
    private static readonly Feed Good = Some.Feed("good") with { LastPolled = Some.Now, LastSuccess = Some.Now };

    private static Task<FeedCoverage> MeasureAsync(params Feed[] feeds) =>
        new MeasureCoverage(new InMemoryFeeds(feeds), new FakeTimeProvider(Some.Now)).MeasureAsync(CancellationToken.None);

    [Fact]
    public async Task Listed_feeds_are_counted_by_how_they_are_doing()
    {
        var failing = Some.Feed("failing") with { LastPolled = Some.Now, LastSuccess = Some.Now.AddDays(-1), ConsecutiveFailures = 3 };
        var single = Some.Feed("single") with { Listed = false, LastSuccess = Some.Now.AddDays(1) };

        var coverage = await MeasureAsync(Good, failing, single, Some.Feed("new"));

        Assert.Equal(new FeedCoverage { Listed = 3, Waiting = 1, Failing = 1, Unread = 1, LastSuccess = Some.Now }, coverage);
        Assert.False(coverage.IsWhole);
    }

    [Fact]
    public async Task A_paused_feed_is_no_failing_one()
    {
        var gone = Good with { ConsecutiveFailures = 1, Pause = new FeedPause("Gone.", Some.Now) };

        Assert.Equal(new FeedCoverage { Listed = 1, Paused = 1, LastSuccess = Some.Now }, await MeasureAsync(gone));
    }

    [Fact]
    public async Task A_host_that_always_asks_for_time_does_not_pass_for_a_quiet_one()
    {
        var waiting = Good with
        {
            LastSuccess = Some.Now.AddDays(-2), LastFailure = new FeedFailure(FeedFailure.Deferred, "Later.", Some.Now),
        };

        Assert.Equal(new FeedCoverage { Listed = 1, Deferred = 1, Unread = 1, LastSuccess = waiting.LastSuccess }, await MeasureAsync(waiting));
    }

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    public async Task A_poll_that_is_half_an_hour_late_is_overdue(int minutes, int count)
    {
        var late = Good with { NextPoll = Some.Now.AddMinutes(-minutes) };

        Assert.Equal(count, (await MeasureAsync(late, late with { Id = Some.Feed("paused").Id, Pause = new FeedPause("By hand.", Some.Now) })).Overdue);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 0)]
    public async Task A_gap_counts_for_a_day(int hours, int count)
    {
        var until = Some.Now.AddHours(-hours);

        Assert.Equal(count, (await MeasureAsync(Good with { Gaps = 1, LastGap = new FeedGap(until.AddHours(-1), until) })).WithGaps);
    }

    [Fact]
    public async Task A_gap_is_told_in_words()
    {
        var gap = new FeedGap(Some.Now.AddHours(-3), Some.Now.AddHours(-1));

        Assert.Equal(
            "News: nothing in it at 2026-03-01 11:00 UTC was known from the poll before, at 2026-03-01 09:00 UTC, so items may have come and gone unseen; it is gap 2 of this feed.",
            Assert.Single((await MeasureAsync(Good with { Gaps = 2, LastGap = gap })).Gaps).Words);
    }

    [Fact]
    public async Task Of_many_gaps_the_latest_are_listed_and_all_are_counted()
    {
        var feeds = Enumerable.Range(0, 50).Select(number => Some.Feed($"{number}") with { LastGap = new FeedGap(Some.Now.AddDays(-1), Some.Now.AddMinutes(-number)) });

        var coverage = await MeasureAsync([.. feeds]);

        Assert.Equal(50, coverage.WithGaps);
        Assert.Equal(Enumerable.Range(0, FeedCoverage.MostGaps).Select(number => Some.Now.AddMinutes(-number)), coverage.Gaps.Select(gap => gap.Until));
    }

    [Fact]
    public async Task Feeds_that_answer_cover_the_news() => Assert.True((await MeasureAsync(Good)).IsWhole);
}
