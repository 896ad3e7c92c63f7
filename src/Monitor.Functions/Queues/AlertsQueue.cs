using Azure.Storage.Queues;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Queues;

internal sealed class AlertsQueue(QueueServiceClient queues) : IAlertOutbox
{
    /// <summary>Minus one second: the message never expires. By default it would be dropped after seven days.</summary>
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _alerts = queues.GetQueueClient(QueueNames.Alerts);
    private readonly QueueClient _deadLetters = queues.GetQueueClient(QueueNames.PoisonOf(QueueNames.Alerts));

    public Task EnqueueAsync(AlertRequest request, TimeSpan delay, CancellationToken cancellation) =>
        SendAsync(_alerts, request, WholeSeconds(delay), cancellation);

    public Task BuryAsync(AlertRequest request, CancellationToken cancellation) =>
        SendAsync(_deadLetters, request, TimeSpan.Zero, cancellation);

    private static async Task SendAsync(
        QueueClient queue, AlertRequest request, TimeSpan delay, CancellationToken cancellation) =>
        await queue.SendMessageAsync(AlertRequestMessage.Write(request), delay, ForEver, cancellation);

    /// <summary>The service counts visibility in whole seconds; rounding down would wake the message too early.</summary>
    private static TimeSpan WholeSeconds(TimeSpan delay) => TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
}
