using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

internal sealed class CollectingAttempts : IDeliveryListener
{
    public List<Delivery> Heard { get; } = [];

    public List<int> Spreads { get; } = [];

    public void Spread(Alert alert, int asked, bool isWhole) => Spreads.Add(asked);

    public void Attempted(Delivery delivery, Subscription subscription, DateTimeOffset? published) => Heard.Add(delivery);
}
