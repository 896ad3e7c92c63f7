using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Queues;
using Monitor.Watch.Notices;

namespace Monitor.Functions.Triggers;

public sealed class SendNoticeTrigger(SendNotice send)
{
    [Function("SendNotice")]
    public Task RunAsync([QueueTrigger(QueueNames.Notices)] string message, CancellationToken cancellation) =>
        QueueSpans.ReceiveAsync(QueueNames.Notices, message, () => send.SendAsync(NoticeRequestMessage.Read(message), cancellation));
}
