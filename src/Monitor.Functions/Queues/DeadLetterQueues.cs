using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Monitor.Watch.Replaying;

namespace Monitor.Functions.Queues;

/// <summary>The dead letters of the queues whose requests can be made again.</summary>
internal sealed class DeadLetterQueues(QueueServiceClient queues, TimeProvider clock) : IDeadLetters
{
    private const int LargestBatch = 32;
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(30);
    private static readonly string[] Queues = [QueueNames.Alerts, QueueNames.Notices, QueueNames.FeedPolls];

    public async IAsyncEnumerable<DeadLetter> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var name in Queues)
        {
            var letters = queues.GetQueueClient(QueueNames.PoisonOf(name));
            List<QueueMessage> read = [];
            try
            {
                while (await letters.ReceiveMessagesAsync(LargestBatch, Hidden, cancellation) is { Value: { Length: > 0 } batch })
                {
                    read.AddRange(batch);
                    foreach (var message in batch)
                    {
                        yield return LetterOf(name, message);
                    }
                }
            }
            finally
            {
                // Also for whoever stops early or is stopped: others would not see them for half a minute.
                await LetGoAsync(letters, read);
            }
        }
    }

    public async Task PutBackAsync(DeadLetter letter, CancellationToken cancellation)
    {
        if (letter.Poll is { } poll)
        {
            // Feeds that were polled since it was first asked for would be passed over.
            await new PollRequestsQueue(queues).EnqueueAsync(poll with { AskedAt = clock.GetUtcNow() }, cancellation);
        }
        else
        {
            await new LastingQueue(queues, letter.Handle.Split('|')[0]).EnqueueAsync(letter.Text, TimeSpan.Zero, cancellation);
        }

        await RemoveAsync(letter, cancellation);
    }

    public Task RemoveAsync(DeadLetter letter, CancellationToken cancellation)
    {
        var handle = letter.Handle.Split('|', 3);
        return UnlessGoneAsync(() => queues.GetQueueClient(QueueNames.PoisonOf(handle[0])).DeleteMessageAsync(handle[1], handle[2], cancellation));
    }

    private static DeadLetter LetterOf(string queue, QueueMessage message)
    {
        var text = message.Body.ToString();
        var letter = new DeadLetter(DeadLetter.IdOf(queue, text), text, $"{queue}|{message.MessageId}|{message.PopReceipt}");
        try
        {
            return queue switch
            {
                QueueNames.Alerts => letter with { Alert = AlertRequestMessage.Read(text) },
                QueueNames.Notices => letter with { Notice = NoticeRequestMessage.Read(text) },
                _ => letter with { Poll = PollRequestMessage.Read(text) },
            };
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return letter;
        }
    }

    /// <summary>Shows again what was only looked at, no longer than it would take to be seen by itself.</summary>
    private async Task LetGoAsync(QueueClient letters, List<QueueMessage> read)
    {
        using var limit = new CancellationTokenSource(Hidden, clock);
        try
        {
            foreach (var message in read)
            {
                await UnlessGoneAsync(() => letters.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: limit.Token));
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // They are all seen again by now.
        }
    }

    /// <summary>It was removed, or is in somebody else's hands by now.</summary>
    private static async Task UnlessGoneAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (RequestFailedException gone) when (gone.ErrorCode is "MessageNotFound" or "PopReceiptMismatch")
        {
            // Then there is nothing left to do here.
        }
    }
}
