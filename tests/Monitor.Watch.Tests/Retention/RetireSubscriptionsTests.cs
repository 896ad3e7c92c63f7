using Monitor.Testing;
using Monitor.Watch.Retention;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Retention;

public sealed class RetireSubscriptionsTests
{
    private readonly FakeTimeProvider _clock = new(Some.Now);
    private readonly InMemorySubscriptions _store = new();

    private async Task<Subscription?> AfterAsync(Subscription subscription, int days)
    {
        await _store.AddAsync(subscription, CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(days));
        await new RetireSubscriptions(_store, new RetentionOptions(), _clock).RetireAsync(CancellationToken.None);
        return await _store.FindAsync(subscription.Id, CancellationToken.None);
    }

    private static Subscription Someone(SubscriptionState state) => Some.Subscription() with
    {
        Channel = ChannelKind.Email, Address = "reader@example.org", Contact = "other@example.org", ConsentFrom = "192.0.2.1", State = state, Created = Some.Now,
    };

    [Fact]
    public async Task A_subscription_that_was_never_confirmed_goes_when_its_link_holds_no_more()
    {
        Assert.NotNull(await AfterAsync(Someone(SubscriptionState.Pending), 7));
        Assert.Null(await AfterAsync(Someone(SubscriptionState.Pending), 1));
    }

    [Theory]
    [InlineData(SubscriptionState.Active)]
    [InlineData(SubscriptionState.Paused)]
    public async Task Who_is_subscribed_stays(SubscriptionState state)
    {
        var subscription = Someone(state);
        Assert.Equal(subscription, await AfterAsync(subscription, 10_000));
    }

    [Fact]
    public async Task An_ended_subscription_loses_its_addresses_and_keeps_its_record_of_consent()
    {
        var ended = Someone(SubscriptionState.Ended) with { Confirmed = Some.Now, Ended = Some.Now, Ending = "ended by its link" };

        Assert.Equal(ended, await AfterAsync(ended, 30));

        var erased = await AfterAsync(ended, 1);
        Assert.Equal(ended with { Address = "", Contact = "", ConsentFrom = "" }, erased);
        Assert.Equal(erased, await AfterAsync(ended, 1000));
        Assert.Null(await AfterAsync(ended, 66));
    }

    [Fact]
    public async Task The_time_of_an_end_without_a_date_counts_from_when_it_was_found()
    {
        var ended = Someone(SubscriptionState.Ended);

        Assert.Equal(Some.Now.AddDays(900), (await AfterAsync(ended, 900))!.Ended);
        Assert.False((await AfterAsync(ended, 30))!.IsErased);
        Assert.True((await AfterAsync(ended, 1))!.IsErased);
    }

    [Fact]
    public async Task Who_subscribes_again_after_the_erasure_begins_anew()
    {
        await AfterAsync(Someone(SubscriptionState.Ended) with { Ended = Some.Now.AddDays(-31) }, 0);

        var again = Someone(SubscriptionState.Pending) with { Created = _clock.GetUtcNow() };
        await _store.ChangeAsync(again.Id, stored => stored.IsLive ? stored : again, CancellationToken.None);

        Assert.Equal(again, await AfterAsync(again, 1));
    }
}
