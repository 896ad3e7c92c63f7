using Monitor.Testing;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class DispatchPollsTests
{
    private readonly CollectingPollRequests _requests = new();

    private DispatchPolls Over(params Feed[] feeds) => new(new InMemoryFeeds(feeds), _requests, new FakeTimeProvider(Some.Now));

    [Fact]
    public async Task Feeds_that_are_due_are_asked_for()
    {
        var due = Some.Feed("due.xml");
        var later = Some.Feed("later.xml") with { NextPoll = Some.Now.AddSeconds(1) };

        Assert.Equal(1, await Over(due, later).DispatchDueAsync(CancellationToken.None));

        var request = Assert.Single(_requests.Enqueued);
        Assert.Equal((Some.Now, due.Id), (request.AskedAt, Assert.Single(request.Feeds)));
    }

    [Fact]
    public async Task A_feed_that_is_not_listed_is_left_alone()
    {
        await Over(Some.Feed() with { Listed = false }).DispatchDueAsync(CancellationToken.None);

        Assert.Empty(_requests.Enqueued);
    }

    [Fact]
    public async Task Nothing_due_is_no_message()
    {
        Assert.Equal(0, await Over().DispatchDueAsync(CancellationToken.None));
        Assert.Empty(_requests.Enqueued);
    }

    [Fact]
    public async Task A_feed_that_is_still_being_polled_is_not_asked_for_again()
    {
        var clock = new FakeTimeProvider(Some.Now);
        var dispatch = new DispatchPolls(new InMemoryFeeds(Some.Feed()), _requests, clock);

        Assert.Equal(1, await dispatch.DispatchDueAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await dispatch.DispatchDueAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await dispatch.DispatchDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_the_queue_did_not_take_is_asked_for_at_the_next_tick()
    {
        var dispatch = Over(Some.Feed());
        _requests.Failure = new IOException("as the test wants");
        await Assert.ThrowsAsync<IOException>(() => dispatch.DispatchDueAsync(CancellationToken.None));
        _requests.Failure = null;

        Assert.Equal(1, await dispatch.DispatchDueAsync(CancellationToken.None));
    }
}
