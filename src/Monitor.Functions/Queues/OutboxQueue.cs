using Azure.Storage.Queues;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Queues;

/// <summary>A queue of requests, each a message that never expires.</summary>
/// <param name="write">The request as its message.</param>
internal sealed class OutboxQueue<TRequest>(QueueServiceClient queues, string name, Func<TRequest, string> write) : IOutbox<TRequest>
{
    private readonly LastingQueue _queue = new(queues, name);

    public Task EnqueueAsync(TRequest request, TimeSpan delay, CancellationToken cancellation) =>
        _queue.EnqueueAsync(write(request), delay, cancellation);

    public Task BuryAsync(TRequest request, CancellationToken cancellation) => _queue.BuryAsync(write(request), cancellation);
}
