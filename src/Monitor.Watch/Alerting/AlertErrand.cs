using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

internal sealed record AlertErrand(Alert Alert, Subscription Subscription, IOutbox<AlertRequest> Outbox)
    : Errand(Subscription.KeyFor(Alert.Id), Subscription)
{
    private AlertRequest Request => Alert.RequestTo(Subscription.Id);

    public override TimeSpan? WaitAt(DateTimeOffset now) => Subscription.QuietFor(now);

    public override DateTimeOffset? Published => Alert.Match.Published ?? Alert.Match.Id.FirstSeen;

    public override Task<SendOutcome> SendAsync(IChannel channel, CancellationToken cancellation) =>
        channel.SendAsync(Alert, Subscription, cancellation);

    public override Task EnqueueAsync(TimeSpan wait, CancellationToken cancellation) =>
        Outbox.EnqueueAsync(Request, wait, cancellation);

    public override Task BuryAsync(CancellationToken cancellation) => Outbox.BuryAsync(Request, cancellation);
}
