using Monitor.Testing;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class EnrolFeedTests
{
    private readonly InMemoryFeeds _feeds = new();

    private Task<(Feed Feed, bool IsNew)> EnrolAsync(bool listed) => new EnrolFeed(_feeds, new FakeTimeProvider(Some.Now))
        .EnrolAsync(Some.Address(), "News", listed, CancellationToken.None);

    [Fact]
    public async Task A_new_feed_is_due_at_once()
    {
        var (feed, isNew) = await EnrolAsync(listed: true);

        Assert.True(isNew);
        Assert.Equal(Some.Now, _feeds[feed.Id].NextPoll);
    }

    [Fact]
    public async Task A_feed_that_is_there_stays_as_it_is()
    {
        await EnrolAsync(listed: true);

        Assert.False((await EnrolAsync(listed: false)).IsNew);
        Assert.True(_feeds[FeedId.Of(Some.Address())].Listed);
    }

    [Fact]
    public async Task A_feed_that_single_runs_polled_can_be_listed()
    {
        await EnrolAsync(listed: false);

        Assert.True((await EnrolAsync(listed: true)).IsNew);
        Assert.True(_feeds[FeedId.Of(Some.Address())].Listed);
    }
}
