using Azure.Storage.Queues;

namespace Monitor.Functions.Queues;

/// <summary>How many messages each queue holds, hidden ones included; the service calls its own count approximate.</summary>
public sealed class QueueLengths(QueueServiceClient queues)
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellation)
    {
        Dictionary<string, int> lengths = [];
        foreach (var name in QueueNames.All)
        {
            var properties = await queues.GetQueueClient(name).GetPropertiesAsync(cancellation);
            lengths[name] = properties.Value.ApproximateMessagesCount;
        }

        return lengths;
    }
}
