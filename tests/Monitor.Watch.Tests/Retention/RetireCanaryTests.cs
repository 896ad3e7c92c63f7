using Monitor.Testing;
using Monitor.Watch.Canary;
using Monitor.Watch.Polling;
using Monitor.Watch.Retention;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Retention;

public sealed class RetireCanaryTests
{
    private static readonly Subscription Told = Some.Subscription() with { Id = CanaryFeed.Subscription, Channel = ChannelKind.Null, Address = CanaryFeed.NullAddress };

    private readonly InMemorySubscriptions _subscriptions = new(Some.Subscription(), Told);

    private static Feed Canary(string path, int? read, int? polled = 0) => Some.Feed(path) with
    {
        IsCanary = true,
        LastSuccess = read is { } success ? Some.Now.AddDays(-success) : null,
        LastPolled = polled is { } last ? Some.Now.AddDays(-last) : null,
    };

    private async Task<(int Removed, IReadOnlyList<string> Left)> RetireAsync(params Feed[] feeds)
    {
        var store = new InMemoryFeeds(feeds);
        var retire = new RetireCanary(store, _subscriptions, new RetentionOptions(), new FakeTimeProvider(Some.Now));
        var preview = await retire.PreviewAsync(CancellationToken.None);
        var line = await retire.RetireAsync(CancellationToken.None);
        Assert.Equal(preview, line);
        return (line.Count, await store.AllAsync(CancellationToken.None).Select(feed => feed.Address.Segments[^1]).ToListAsync());
    }

    [Fact]
    public async Task A_canary_that_was_not_read_for_a_month_goes_with_its_subscription_and_no_other()
    {
        var (removed, left) = await RetireAsync(Canary("off", read: 31), Some.Feed("news") with { LastPolled = Some.Now });

        Assert.Equal((1, "news"), (removed, Assert.Single(left)));
        Assert.Null(await _subscriptions.FindAsync(CanaryFeed.Subscription, CancellationToken.None));
        Assert.Single(await _subscriptions.AllAsync(CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Where_the_app_has_moved_the_canary_of_the_new_place_stays()
    {
        var (_, left) = await RetireAsync(Canary("before", read: 40), Canary("now", read: 1));

        Assert.Equal("now", Assert.Single(left));
        Assert.NotNull(await _subscriptions.FindAsync(CanaryFeed.Subscription, CancellationToken.None));
    }

    [Fact]
    public async Task One_that_was_just_planted_stays_and_one_that_never_could_be_read_goes()
    {
        var (_, left) = await RetireAsync(Canary("planted", read: null, polled: null), Canary("broken", read: null));

        Assert.Equal("planted", Assert.Single(left));
    }
}
