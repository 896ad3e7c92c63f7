using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Notices;

internal sealed record NoticeErrand(Notice Notice, NoticeRequest Request, Subscription Recipient, IOutbox<NoticeRequest> Outbox)
    : Errand(Recipient.KeyFor(Request.Id), Recipient)
{
    public override bool IsWanted => Notice.Kind switch
    {
        NoticeKind.Digest => Subscription.State == SubscriptionState.Active,
        NoticeKind.Ended => true,
        _ => Subscription.State is not SubscriptionState.Ended,
    };

    public override Task<SendOutcome> SendAsync(IChannel channel, CancellationToken cancellation) =>
        channel.NotifyAsync(Notice, Subscription, cancellation);

    public override Task EnqueueAsync(TimeSpan wait, CancellationToken cancellation) =>
        Outbox.EnqueueAsync(Request, wait, cancellation);

    public override Task BuryAsync(CancellationToken cancellation) => Outbox.BuryAsync(Request, cancellation);
}
