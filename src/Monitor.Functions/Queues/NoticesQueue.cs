using Azure.Storage.Queues;
using Monitor.Watch.Notices;

namespace Monitor.Functions.Queues;

internal sealed class NoticesQueue(QueueServiceClient queues) : INoticeOutbox
{
    private readonly LastingQueue _notices = new(queues, QueueNames.Notices);

    public Task EnqueueAsync(NoticeRequest request, TimeSpan delay, CancellationToken cancellation) =>
        _notices.EnqueueAsync(NoticeRequestMessage.Write(request), delay, cancellation);

    public Task BuryAsync(NoticeRequest request, CancellationToken cancellation) =>
        _notices.BuryAsync(NoticeRequestMessage.Write(request), cancellation);
}
