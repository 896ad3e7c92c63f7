using Azure.Storage.Queues;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Queues;

internal sealed class AlertsQueue(QueueServiceClient queues) : IAlertOutbox
{
    private readonly LastingQueue _alerts = new(queues, QueueNames.Alerts);

    public Task EnqueueAsync(AlertRequest request, TimeSpan delay, CancellationToken cancellation) =>
        _alerts.EnqueueAsync(AlertRequestMessage.Write(request), delay, cancellation);

    public Task BuryAsync(AlertRequest request, CancellationToken cancellation) =>
        _alerts.BuryAsync(AlertRequestMessage.Write(request), cancellation);
}
