using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class PollGapTests
{
    private readonly Feed _feed = Some.Feed();
    private readonly PollingScene _scene;

    public PollGapTests() => _scene = new PollingScene(_feed);

    private static FeedItem[] Items(int from, int count) => [.. Enumerable.Range(from, count).Select(i => Some.Item($"{i}", $"Item {i}"))];

    private async Task<PollReport> PollAsync(params FeedItem[] items)
    {
        _scene.Source.Answers(_feed, items);
        return (await _scene.PollAsync(_feed))!;
    }

    [Fact]
    public async Task Two_polls_without_an_item_in_common_are_a_gap()
    {
        var before = await PollAsync(Items(1, 10));

        var report = await PollAsync(Items(11, 10));

        Assert.Equal(new FeedGap(before.Feed.LastSuccess!.Value, _scene.Clock.GetUtcNow()), report.Gap);
        Assert.Equal((1, report.Gap), (_scene.Feeds[_feed.Id].Gaps, _scene.Feeds[_feed.Id].LastGap));
    }

    [Fact]
    public async Task One_item_in_common_is_no_gap()
    {
        await PollAsync(Items(1, 10));

        Assert.Null((await PollAsync(Items(10, 10))).Gap);
    }

    [Fact]
    public async Task A_first_poll_is_no_gap() => Assert.Null((await PollAsync(Items(1, 10))).Gap);

    [Fact]
    public async Task A_feed_that_was_empty_has_no_gap()
    {
        await PollAsync();

        Assert.Null((await PollAsync(Items(1, 10))).Gap);
    }

    [Fact]
    public async Task Failed_polls_between_two_that_overlap_are_no_gap_and_what_was_seen_stays()
    {
        await PollAsync(Items(1, 10));
        _scene.Source.Answers(_feed, new FetchOutcome.Failed(new FetchFailure(FetchFailureKind.Timeout, "No answer.")));
        await _scene.PollAsync(_feed);

        var report = await PollAsync(Items(5, 10));

        Assert.Equal((null, 4), (report.Gap, report.Unseen));
    }

    [Fact]
    public async Task A_gap_shortens_the_interval_whatever_the_publisher_asks_for()
    {
        await PollAsync(Items(1, 10));
        for (var i = 0; i < 6; i++)
        {
            await PollAsync(Items(1, 10));
            _scene.Source.Answers(_feed, new FetchOutcome.NotModified(Validators.None));
            await _scene.PollAsync(_feed);
        }

        var slow = _scene.Feeds[_feed.Id].Interval;

        Assert.True((await PollAsync(Items(100, 10))).Feed.Interval < slow / 2);
    }
}
