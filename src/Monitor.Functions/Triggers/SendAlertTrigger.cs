using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Queues;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Triggers;

public sealed class SendAlertTrigger(TellAlert tell)
{
    [Function("SendAlert")]
    public Task RunAsync([QueueTrigger(QueueNames.Alerts)] string message, CancellationToken cancellation) =>
        QueueSpans.ReceiveAsync(QueueNames.Alerts, message, () => tell.TellAsync(AlertRequestMessage.Read(message), cancellation));
}
