using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Alerting;

public sealed class TellAlertTests
{
    private readonly ScriptedChannel _channel = new(new SendOutcome.Acknowledged("received"));
    private readonly CollectingOutbox _outbox = new();
    private readonly Subscription _subscription = Some.Subscription();

    private TellAlert Create()
    {
        var (ledger, subscriptions) = (new InMemoryDeliveries(), new InMemorySubscriptions(_subscription));
        var deliver = new DeliverAlert(ledger, _outbox, [_channel], new RetrySchedule(() => 0), [], new FakeTimeProvider(Some.Now));
        return new TellAlert(new InMemoryMatches(Some.Match()), subscriptions, new SpreadAlert(subscriptions, ledger, _outbox), deliver);
    }

    [Fact]
    public async Task A_request_to_all_becomes_requests_to_each_which_are_delivered()
    {
        var tell = Create();

        await tell.TellAsync(new AlertRequest(Some.Match().Id, null), CancellationToken.None);
        await tell.TellAsync(Assert.Single(_outbox.Enqueued).Request, CancellationToken.None);

        Assert.Equal(_subscription, Assert.Single(_channel.Sent).Subscription);
    }

    [Fact]
    public async Task A_match_that_is_gone_ends_the_request()
    {
        await Create().TellAsync(new AlertRequest(Some.Match("another").Id, null), CancellationToken.None);

        Assert.Empty(_outbox.Enqueued);
    }

    [Fact]
    public async Task A_subscription_that_is_gone_is_not_told()
    {
        await Create().TellAsync(new AlertRequest(Some.Match().Id, Some.Subscription("gone").Id), CancellationToken.None);

        Assert.Empty(_channel.Sent);
    }
}
