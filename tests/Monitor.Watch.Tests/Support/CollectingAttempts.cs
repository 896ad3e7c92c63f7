using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

internal sealed class CollectingAttempts : IDeliveryListener
{
    public List<Delivery> Heard { get; } = [];

    public void Attempted(Delivery delivery, Subscription subscription) => Heard.Add(delivery);
}
