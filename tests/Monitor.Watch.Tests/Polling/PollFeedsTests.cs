using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class PollFeedsTests
{
    [Fact]
    public async Task A_feed_that_cannot_be_stored_does_not_stop_the_next_and_the_request_fails_at_the_end()
    {
        var (broken, good) = (Some.Feed("broken.xml"), Some.Feed("good.xml"));
        var scene = new PollingScene(broken, good);
        scene.Source.Answers(good, Some.Item());
        var request = new PollRequest(Some.Now, [broken.Id, good.Id]);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => scene.PollAll.PollAsync(request, CancellationToken.None));

        Assert.Equal(good.Id, Assert.Single(scene.Reports).Feed.Id);
    }

    [Fact]
    public async Task When_time_is_up_the_rest_goes_back_to_the_queue_as_it_was_asked()
    {
        var feeds = Enumerable.Range(0, 5).Select(i => Some.Feed($"{i}.xml")).ToArray();
        var scene = new PollingScene(feeds);
        foreach (var feed in feeds)
        {
            scene.Source.Answers(feed, Some.Item());
        }

        scene.Source.Fetching += () => scene.Clock.Advance(TimeSpan.FromMinutes(3));
        var request = new PollRequest(Some.Now, [.. feeds.Select(feed => feed.Id)]);

        await scene.PollAll.PollAsync(request, CancellationToken.None);

        Assert.Equal(2, scene.Reports.Count);
        var rest = Assert.Single(scene.Requests.Enqueued);
        Assert.Equal((Some.Now, 3), (rest.AskedAt, rest.Feeds.Count));
        Assert.Equal(request.Feeds, scene.Reports.Select(report => report.Feed.Id).Concat(rest.Feeds));
    }

    [Fact]
    public async Task Two_requests_for_a_feed_at_once_fetch_it_once()
    {
        var feed = Some.Feed();
        var scene = new PollingScene(feed);
        scene.Source.Answers(feed, Some.Item());
        var release = new TaskCompletionSource();
        scene.Source.Waiting = release.Task;
        var request = new PollRequest(scene.Clock.GetUtcNow(), [feed.Id]);

        var both = Task.WhenAll(
            scene.PollAll.PollAsync(request, CancellationToken.None), scene.PollAll.PollAsync(request, CancellationToken.None));
        release.SetResult();
        await both;

        Assert.Single(scene.Source.Asked);
        Assert.Single(scene.Reports);
    }
}
