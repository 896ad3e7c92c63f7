using Azure.Storage.Queues;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Queues;

internal sealed class PollRequestsQueue(QueueServiceClient queues) : IPollRequests
{
    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.FeedPolls);

    public async Task EnqueueAsync(PollRequest request, CancellationToken cancellation) =>
        await _queue.SendMessageAsync(PollRequestMessage.Write(request), cancellation);
}
