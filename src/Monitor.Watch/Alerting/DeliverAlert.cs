using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>Sends one alert to one subscription.</summary>
public sealed class DeliverAlert(
    IDeliveries ledger,
    IOutbox<AlertRequest> outbox,
    IEnumerable<IChannel> channels,
    RetrySchedule retries,
    IEnumerable<IDeliveryListener> listeners,
    TimeProvider clock)
{
    private readonly RunErrand _run = new(ledger, channels, retries, listeners, clock);

    public Task DeliverAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
        _run.RunAsync(new AlertErrand(alert, subscription, outbox), cancellation);
}
