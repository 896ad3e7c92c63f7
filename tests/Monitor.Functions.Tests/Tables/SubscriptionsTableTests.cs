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
    public async Task A_removed_subscription_is_gone()
    {
        var subscription = Some.Subscription();
        await _subscriptions.AddAsync(subscription, CancellationToken.None);

        Assert.True(await _subscriptions.RemoveAsync(subscription.Id, CancellationToken.None));
        Assert.False(await _subscriptions.RemoveAsync(subscription.Id, CancellationToken.None));
    }
}
