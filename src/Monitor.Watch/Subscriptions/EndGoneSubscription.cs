using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;

namespace Monitor.Watch.Subscriptions;

/// <summary>Ends a subscription whose receiver says that it wants nothing more, and tells the person behind it.</summary>
public sealed class EndGoneSubscription(ISubscriptions subscriptions, IOutbox<NoticeRequest> notices, TimeProvider clock) : IDeliveryListener
{
    public void Attempted(Delivery delivery, Subscription subscription, DateTimeOffset? published)
    {
        // Only what is gone for good is of interest here.
    }

    public async Task GoneAsync(Subscription subscription, string answer, CancellationToken cancellation)
    {
        var ended = await subscriptions.ChangeAsync(
            subscription.Id,
            stored => stored.State == SubscriptionState.Ended
                ? stored
                : stored with { State = SubscriptionState.Ended, Ending = $"the receiver answered {answer}", Ended = clock.GetUtcNow(), ActiveSince = null },
            cancellation);
        if (ended is { Contact.Length: > 0 })
        {
            await notices.EnqueueAsync(
                new NoticeRequest(subscription.Id, NoticeKind.Ended, ended.Confirmed ?? ended.Created, null), TimeSpan.Zero, cancellation);
        }
    }
}
