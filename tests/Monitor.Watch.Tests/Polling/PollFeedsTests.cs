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

        await Assert.ThrowsAsync<KeyNotFoundException>(() => new PollFeeds(scene.Poll).PollAsync(request, CancellationToken.None));

        Assert.Equal(good.Id, Assert.Single(scene.Reports).Feed.Id);
    }
}
