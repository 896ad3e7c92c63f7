using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Alerting;

public sealed class SpreadAlertTests
{
    private readonly InMemoryDeliveries _ledger = new();
    private readonly CollectingOutbox _outbox = new();

    private SpreadAlert To(params Subscription[] subscriptions) => new(new InMemorySubscriptions(subscriptions), _ledger, _outbox);

    [Fact]
    public async Task Every_subscription_gets_a_line_in_the_ledger_and_a_request()
    {
        await To(Some.Subscription("one"), Some.Subscription("two")).SpreadAsync(Some.Match(), CancellationToken.None);

        Assert.Equal(2, _ledger.All.Count);
        Assert.Equal(_ledger.All.Select(line => line.Key.Subscription), _outbox.Enqueued.Select(told => told.Request.Subscription!.Value));
    }

    [Fact]
    public async Task A_subscription_is_not_told_below_its_threshold()
    {
        await To(Some.Subscription(threshold: 0.95)).SpreadAsync(Some.Match(score: 0.9), CancellationToken.None);

        Assert.Empty(_outbox.Enqueued);
    }

    [Fact]
    public async Task Spreading_again_asks_again_only_for_what_is_not_sent()
    {
        var spread = To(Some.Subscription("one"), Some.Subscription("two"));
        await spread.SpreadAsync(Some.Match(), CancellationToken.None);
        var sent = _ledger.All.First();
        await _ledger.SaveAsync(sent with { State = DeliveryState.Sent }, CancellationToken.None);
        _outbox.Enqueued.Clear();

        await spread.SpreadAsync(Some.Match(), CancellationToken.None);

        Assert.NotEqual(sent.Key.Subscription, Assert.Single(_outbox.Enqueued).Request.Subscription);
        Assert.Equal(2, _ledger.All.Count);
    }
}
