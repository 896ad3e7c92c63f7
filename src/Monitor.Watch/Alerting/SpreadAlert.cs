using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>Enters a delivery in the ledger for every subscription that wants a match, and asks for each to be sent.</summary>
public sealed class SpreadAlert(ISubscriptions subscriptions, IDeliveries ledger, IAlertOutbox outbox)
{
    public async Task SpreadAsync(Match match, CancellationToken cancellation)
    {
        var alert = AlertId.Of(match.Id.Article);
        await foreach (var subscription in subscriptions.AllAsync(cancellation))
        {
            if (!subscription.Wants(match))
            {
                continue;
            }

            var delivery = await ledger.EnterAsync(subscription.KeyFor(alert), cancellation);
            if (delivery.State is DeliveryState.Pending or DeliveryState.Sending)
            {
                await outbox.EnqueueAsync(new AlertRequest(match.Id, subscription.Id), TimeSpan.Zero, cancellation);
            }
        }
    }
}
