using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>Hears of every attempt to deliver once the ledger knows of it: a console, a counter.</summary>
public interface IDeliveryListener
{
    /// <param name="delivery">The line as settled: sent, to be tried again, or dead.</param>
    /// <param name="subscription">Whom it is for.</param>
    void Attempted(Delivery delivery, Subscription subscription);
}
