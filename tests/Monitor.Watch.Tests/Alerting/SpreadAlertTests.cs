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
        await To(Some.Subscription("one"), Some.Subscription("two")).SpreadAsync(Alert.Of(Some.Match()), null, CancellationToken.None);

        Assert.Equal(2, _ledger.All.Count);
        Assert.Equal(_ledger.All.Select(line => line.Key.Subscription), _outbox.Enqueued.Select(told => told.Request.Subscription!.Value));
    }

    [Fact]
    public async Task A_subscription_is_not_told_below_its_threshold()
    {
        await To(Some.Subscription(threshold: 0.95)).SpreadAsync(Alert.Of(Some.Match(score: 0.9)), null, CancellationToken.None);

        Assert.Empty(_outbox.Enqueued);
    }

    [Fact]
    public async Task Spreading_again_asks_again_only_for_what_is_not_sent()
    {
        var spread = To(Some.Subscription("one"), Some.Subscription("two"));
        await spread.SpreadAsync(Alert.Of(Some.Match()), null, CancellationToken.None);
        var sent = _ledger.All.First();
        await _ledger.SaveAsync(sent with { State = DeliveryState.Sent }, CancellationToken.None);
        _outbox.Enqueued.Clear();

        await spread.SpreadAsync(Alert.Of(Some.Match()), null, CancellationToken.None);

        Assert.NotEqual(sent.Key.Subscription, Assert.Single(_outbox.Enqueued).Request.Subscription);
        Assert.Equal(2, _ledger.All.Count);
    }

    [Fact]
    public async Task Ten_thousand_subscriptions_are_asked_for_in_batches_and_none_is_skipped()
    {
        var subscriptions = Enumerable.Range(0, 10_000).Select(i => Some.Subscription($"{i}")).ToArray();
        var attempts = new CollectingAttempts();
        var spread = new SpreadAlert(new InMemorySubscriptions(subscriptions), _ledger, _outbox, [attempts]);

        await spread.SpreadAsync(Alert.Of(Some.Match()), null, CancellationToken.None);
        for (var i = 0; i < _outbox.Enqueued.Count; i++)
        {
            if (_outbox.Enqueued[i].Request.From is { } from)
            {
                await spread.SpreadAsync(Alert.Of(Some.Match()), from, CancellationToken.None);
            }
        }

        var named = _outbox.Enqueued.SelectMany(told => told.Request.Among).ToList();
        Assert.Equal(subscriptions.Select(subscription => subscription.Id).ToHashSet(), named.ToHashSet());
        Assert.Equal((10_000, 10_000), (named.Count, _ledger.All.Count));
        Assert.Equal(20 * 16, _outbox.Enqueued.Count(told => told.Request.Among.Count > 0));
        Assert.Equal([.. Enumerable.Range(1, 20).Select(page => page * SpreadAlert.PageSize), 10_000], attempts.Spreads);
    }

    [Fact]
    public async Task A_spread_that_was_killed_goes_on_from_its_page()
    {
        var subscriptions = Enumerable.Range(0, 1_200).Select(i => Some.Subscription($"{i}")).ToArray();
        var store = new InMemorySubscriptions(subscriptions);
        await new SpreadAlert(store, _ledger, _outbox).SpreadAsync(Alert.Of(Some.Match()), null, CancellationToken.None);
        var from = _outbox.Enqueued[^1].Request.From;
        var dying = new CollectingOutbox(new Fate { DiesBefore = 5 });
        Assert.False(await Fate.SurvivesAsync(() => new SpreadAlert(store, _ledger, dying).SpreadAsync(Alert.Of(Some.Match()), from, CancellationToken.None)));

        for (var i = 0; i < _outbox.Enqueued.Count; i++)
        {
            if (_outbox.Enqueued[i].Request.From is { } next)
            {
                await new SpreadAlert(store, _ledger, _outbox).SpreadAsync(Alert.Of(Some.Match()), next, CancellationToken.None);
            }
        }

        Assert.Equal(1_200, _outbox.Enqueued.SelectMany(told => told.Request.Among).Distinct().Count());
        Assert.Equal(1_200, _ledger.All.Count);
    }

    [Fact]
    public async Task Memory_stays_flat_however_many_there_are()
    {
        var outbox = new ForgetfulOutbox();
        var spread = new SpreadAlert(new CountlessSubscriptions(10_000), new ForgetfulLedger(), outbox);
        List<long> held = [];
        for (var page = 0; page <= 10_000 / SpreadAlert.PageSize; page++)
        {
            await spread.SpreadAsync(Alert.Of(Some.Match()), outbox.Next, CancellationToken.None);
            held.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.Equal(10_000, outbox.Named);
        Assert.InRange(held[^1] - held[2], long.MinValue, 1_000_000);
    }
}
