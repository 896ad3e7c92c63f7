using Monitor.Feeds.Opml;
using Monitor.Testing;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class EnrolFeedTests
{
    private readonly InMemoryFeeds _feeds = new();

    private Task<(Feed Feed, bool IsNew)> EnrolAsync(bool listed) => new EnrolFeed(_feeds, new FakeTimeProvider(Some.Now))
        .EnrolAsync(Some.Address(), "News", listed, CancellationToken.None);

    private Task<IReadOnlyList<(Feed Feed, bool IsNew)>> EnrolAsync(params string[] names) => new EnrolFeed(_feeds, new FakeTimeProvider(Some.Now))
        .EnrolAsync([.. names.Select(name => new OpmlFeed(Some.Address(name), name, "Wire"))], listed: true, CancellationToken.None);

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

    [Fact]
    public async Task A_list_is_enrolled_in_its_order()
    {
        var enrolled = await EnrolAsync("b", "a", "c");

        Assert.Equal(["b", "a", "c"], enrolled.Select(feed => feed.Feed.Title));
        Assert.All(enrolled, feed => Assert.True(feed.IsNew));
        Assert.All(enrolled, feed => Assert.Equal("Wire", _feeds[feed.Feed.Id].Category));
    }

    [Fact]
    public async Task Of_a_list_only_what_was_not_there_is_new()
    {
        await EnrolAsync("b");

        Assert.Equal([true, false, true], (await EnrolAsync("a", "b", "c")).Select(feed => feed.IsNew));
    }

    [Fact]
    public async Task An_address_that_a_list_has_twice_is_new_once() =>
        Assert.Equal([true, false], (await EnrolAsync("a", "a")).Select(feed => feed.IsNew));
}
