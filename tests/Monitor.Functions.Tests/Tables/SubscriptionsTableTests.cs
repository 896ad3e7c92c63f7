using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class SubscriptionsTableTests(StorageFixture storage)
{
    private readonly SubscriptionsTable _subscriptions = new(storage.Tables);

    [Fact]
    public async Task A_subscription_comes_back_as_it_was_added()
    {
        var subscription = Some.Subscription(ChannelKind.Webhook, "https://hooks.example/");

        Assert.True(await _subscriptions.AddAsync(subscription, CancellationToken.None));

        Assert.Equal(subscription, await _subscriptions.FindAsync(subscription.Id, CancellationToken.None));
        Assert.Contains(subscription, await _subscriptions.AllAsync(CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Adding_again_changes_nothing()
    {
        var subscription = Some.Subscription();
        await _subscriptions.AddAsync(subscription, CancellationToken.None);

        Assert.False(await _subscriptions.AddAsync(subscription with { Threshold = 1 }, CancellationToken.None));
        Assert.Equal(subscription, await _subscriptions.FindAsync(subscription.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Every_setting_is_kept()
    {
        var subscription = Some.Subscription(ChannelKind.Email, "analyst@example.org") with
        {
            State = SubscriptionState.Paused, Rhythm = new Rhythm(Cadence.Weekly, 6, DayOfWeek.Friday), Zone = "Asia/Baghdad",
            Quiet = QuietHours.TryParse("22:00-06:30"), Language = "ar", SendsEmptyDigests = false, Contact = "other@example.org",
            ConsentFrom = "192.0.2.1", Confirmed = Some.Now, ActiveSince = Some.Now.AddDays(1), DigestedUntil = Some.Now.AddDays(2), Ending = "gone",
            Reopened = new ReopenedDigests(Some.Now.AddDays(3), Some.Now.AddDays(2)),
        };
        await _subscriptions.AddAsync(subscription, CancellationToken.None);

        Assert.Equal(subscription, await _subscriptions.FindAsync(subscription.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_filter_is_kept()
    {
        var filter = new SubscriptionFilter { Forces = ["Italy"], Places = ["أربيل"], Statuses = ["done"], Sources = ["Reuters"], LeastSources = 3 };
        var subscription = Some.Subscription() with { Filter = filter };
        await _subscriptions.AddAsync(subscription, CancellationToken.None);

        var kept = (await _subscriptions.FindAsync(subscription.Id, CancellationToken.None))!.Filter;

        Assert.Equivalent(filter, kept, strict: true);
    }

    [Fact]
    public async Task Of_many_who_change_at_once_each_change_is_kept()
    {
        var subscription = Some.Subscription() with { Threshold = 0 };
        await _subscriptions.AddAsync(subscription, CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _subscriptions.ChangeAsync(
            subscription.Id, stored => stored with { Threshold = stored.Threshold + 0.125 }, CancellationToken.None)));

        Assert.Equal(1, (await _subscriptions.FindAsync(subscription.Id, CancellationToken.None))!.Threshold);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_changed() =>
        Assert.Null(await _subscriptions.ChangeAsync(Some.Subscription().Id, stored => stored, CancellationToken.None));

    [Fact]
    public async Task A_removed_subscription_is_gone()
    {
        var subscription = Some.Subscription();
        await _subscriptions.AddAsync(subscription, CancellationToken.None);

        Assert.True(await _subscriptions.RemoveAsync(subscription.Id, CancellationToken.None));
        Assert.False(await _subscriptions.RemoveAsync(subscription.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Pages_hold_every_subscription_once_in_the_order_of_ids()
    {
        var added = Enumerable.Range(0, 60).Select(_ => Some.Subscription()).ToList();
        await Task.WhenAll(added.Select(subscription => _subscriptions.AddAsync(subscription, CancellationToken.None)));

        List<SubscriptionId> paged = [];
        IReadOnlyList<Subscription> page;
        do
        {
            page = await _subscriptions.PageAsync(paged.Count > 0 ? paged[^1] : null, 25, CancellationToken.None);
            paged.AddRange(page.Select(subscription => subscription.Id));
        }
        while (page.Count == 25);

        Assert.Equal(paged.Select(id => id.Value).Order(StringComparer.Ordinal).Distinct(), paged.Select(id => id.Value));
        Assert.Empty(added.Select(subscription => subscription.Id).Except(paged));
    }
}
