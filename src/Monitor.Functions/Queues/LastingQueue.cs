using Azure.Storage.Queues;

namespace Monitor.Functions.Queues;

/// <summary>A queue, with its dead letters, whose messages never expire.</summary>
internal sealed class LastingQueue(QueueServiceClient queues, string name)
{
    /// <summary>Minus one second: the message never expires. By default it would be dropped after seven days.</summary>
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _queue = queues.GetQueueClient(name);
    private readonly QueueClient _deadLetters = queues.GetQueueClient(QueueNames.PoisonOf(name));

    public Task EnqueueAsync(string message, TimeSpan delay, CancellationToken cancellation) =>
        // The service counts visibility in whole seconds; rounding down would wake the message too early.
        _queue.SendMessageAsync(message, TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds)), ForEver, cancellation);

    public Task BuryAsync(string message, CancellationToken cancellation) =>
        _deadLetters.SendMessageAsync(message, TimeSpan.Zero, ForEver, cancellation);
}
