using Monitor.Functions.Queues;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Replaying;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Queues;

[Collection(StorageCollectionDefinition.Name)]
public sealed class DeadLetterQueuesTests(StorageFixture storage)
{
    private readonly DeadLetterQueues _letters = new(storage.Queues);
    private readonly AlertRequest _alert = new(Some.Match().Id, new SubscriptionId(Some.Id()));
    private readonly NoticeRequest _notice = new(new SubscriptionId(Some.Id()), NoticeKind.Digest, Some.Now, Some.Now.AddDays(-1));

    private async Task<DeadLetter?> FindAsync(Predicate<DeadLetter> isMeant) =>
        (await _letters.AllAsync(CancellationToken.None).ToListAsync()).Find(isMeant);

    [Fact]
    public async Task What_was_buried_is_found_again_and_again()
    {
        await new AlertsQueue(storage.Queues).BuryAsync(_alert, CancellationToken.None);
        await new NoticesQueue(storage.Queues).BuryAsync(_notice, CancellationToken.None);

        Assert.NotNull(await FindAsync(letter => letter.Notice == _notice));
        Assert.NotNull(await FindAsync(letter => letter.Alert?.Subscription == _alert.Subscription));
    }

    [Fact]
    public async Task What_is_put_back_is_no_dead_letter_any_more()
    {
        await new NoticesQueue(storage.Queues).BuryAsync(_notice, CancellationToken.None);
        await foreach (var letter in _letters.AllAsync(CancellationToken.None).Where(letter => letter.Notice == _notice))
        {
            await _letters.PutBackAsync(letter, CancellationToken.None);
        }

        Assert.Null(await FindAsync(letter => letter.Notice == _notice));
        var waiting = await storage.Queues.GetQueueClient(QueueNames.Notices).ReceiveMessagesAsync(32);
        Assert.Contains(waiting.Value, message => NoticeRequestMessage.Read(message.Body.ToString()) == _notice);
    }

    [Fact]
    public async Task What_is_no_request_is_shown_as_such()
    {
        var text = $"nonsense {Some.Id()}";
        await storage.Queues.GetQueueClient(QueueNames.PoisonOf(QueueNames.Alerts)).SendMessageAsync(text);

        Assert.True((await FindAsync(letter => letter.Text == text))!.IsUnreadable);
        await foreach (var letter in _letters.AllAsync(CancellationToken.None).Where(letter => letter.Text == text))
        {
            await _letters.RemoveAsync(letter, CancellationToken.None);
        }
    }
}
