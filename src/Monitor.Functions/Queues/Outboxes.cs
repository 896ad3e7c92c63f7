using Azure.Storage.Queues;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;

namespace Monitor.Functions.Queues;

/// <summary>The queues of what is to be said.</summary>
internal static class Outboxes
{
    public static OutboxQueue<AlertRequest> Alerts(QueueServiceClient queues) => new(queues, QueueNames.Alerts, AlertRequestMessage.Write);

    public static OutboxQueue<NoticeRequest> Notices(QueueServiceClient queues) => new(queues, QueueNames.Notices, NoticeRequestMessage.Write);
}
