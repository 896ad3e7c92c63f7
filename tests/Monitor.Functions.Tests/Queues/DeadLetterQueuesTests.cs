using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Queues;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web;
using Monitor.Functions.Web.Page;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Polling;
using Monitor.Watch.Replaying;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Queues;

[Collection(StorageCollectionDefinition.Name)]
public sealed class DeadLetterQueuesTests(StorageFixture storage)
{
    private readonly DeadLetterQueues _letters = new(storage.Queues, new FakeTimeProvider(Some.Now));
    private readonly AlertRequest _alert = new(Some.Match().Id, new SubscriptionId(Some.Id()));
    private readonly NoticeRequest _notice = new(new SubscriptionId(Some.Id()), NoticeKind.Digest, Some.Now, Some.Now.AddDays(-1));

    private async Task<DeadLetter?> FindAsync(Predicate<DeadLetter> isMeant) =>
        (await _letters.AllAsync(CancellationToken.None).ToListAsync()).Find(isMeant);

    private Task<ReplayOutcome> ReplayAsync(Predicate<DeadLetter> isMeant) =>
        new ReplayDeadLetters(_letters, new SubscriptionsTable(storage.Tables), new DeliveriesTable(storage.Tables)).ReplayAsync(isMeant, CancellationToken.None);

    [Fact]
    public async Task What_was_buried_is_found_again_and_again()
    {
        await Outboxes.Alerts(storage.Queues).BuryAsync(_alert, CancellationToken.None);
        await Outboxes.Notices(storage.Queues).BuryAsync(_notice, CancellationToken.None);

        Assert.NotNull(await FindAsync(letter => letter.Notice == _notice));
        Assert.NotNull(await FindAsync(letter => letter.Alert?.Subscription == _alert.Subscription));
    }

    [Fact]
    public async Task A_pass_that_is_left_at_its_first_letter_hides_none_of_the_others()
    {
        NoticeRequest[] buried = [.. Enumerable.Range(0, 3).Select(number => _notice with { At = Some.Now.AddHours(number) })];
        foreach (var request in buried)
        {
            await Outboxes.Notices(storage.Queues).BuryAsync(request, CancellationToken.None);
        }

        Assert.NotNull(await _letters.AllAsync(CancellationToken.None).FirstAsync(letter => letter.Notice is not null));

        var seen = await _letters.AllAsync(CancellationToken.None).Select(letter => letter.Notice).ToListAsync();
        Assert.Superset(buried.ToHashSet<NoticeRequest?>(), seen.ToHashSet());
    }

    [Fact]
    public async Task A_pass_that_is_stopped_hides_none_either()
    {
        await Outboxes.Notices(storage.Queues).BuryAsync(_notice, CancellationToken.None);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var letter in _letters.AllAsync(stop.Token))
            {
                await stop.CancelAsync();
                stop.Token.ThrowIfCancellationRequested();
            }
        });

        Assert.NotNull(await FindAsync(letter => letter.Notice == _notice));
    }

    [Fact]
    public async Task What_is_put_back_is_no_dead_letter_any_more()
    {
        await Outboxes.Notices(storage.Queues).BuryAsync(_notice, CancellationToken.None);
        await foreach (var letter in _letters.AllAsync(CancellationToken.None).Where(letter => letter.Notice == _notice))
        {
            await _letters.PutBackAsync(letter, CancellationToken.None);
        }

        Assert.Null(await FindAsync(letter => letter.Notice == _notice));
        var waiting = await storage.Queues.GetQueueClient(QueueNames.Notices).ReceiveMessagesAsync(32);
        Assert.Contains(waiting.Value, message => NoticeRequestMessage.Read(message.Body.ToString()) == _notice);
    }

    [Fact]
    public async Task A_request_to_poll_is_asked_for_anew_so_that_a_feed_polled_meanwhile_is_polled()
    {
        var feed = new FeedId(Some.Id());
        await storage.Queues.GetQueueClient(QueueNames.PoisonOf(QueueNames.FeedPolls))
            .SendMessageAsync(PollRequestMessage.Write(new PollRequest(Some.Now.AddDays(-1), [feed])));

        var outcome = await ReplayAsync(letter => letter.Poll?.Feeds.Contains(feed) == true);

        Assert.Equal(new ReplayOutcome(1, 0, 0), outcome);
        Assert.Null(await FindAsync(letter => letter.Poll?.Feeds.Contains(feed) == true));
        var waiting = await storage.Queues.GetQueueClient(QueueNames.FeedPolls).ReceiveMessagesAsync(32);
        var asked = waiting.Value.Select(message => PollRequestMessage.Read(message.Body.ToString())).Single(request => request.Feeds.Contains(feed));
        Assert.Equal((Some.Now, feed), (asked.AskedAt, Assert.Single(asked.Feeds)));
    }

    [Fact]
    public async Task The_page_lists_a_request_to_poll_with_the_number_of_its_feeds()
    {
        var (first, second) = (new FeedId(Some.Id()), new FeedId(Some.Id()));
        var text = PollRequestMessage.Write(new PollRequest(Some.Now, [first, second]));
        await storage.Queues.GetQueueClient(QueueNames.PoisonOf(QueueNames.FeedPolls)).SendMessageAsync(text);
        var (subscriptions, ledger) = (new SubscriptionsTable(storage.Tables), new DeliveriesTable(storage.Tables));
        var resource = new DeadLettersResource(
            _letters, ledger, subscriptions, new ReplayDeadLetters(_letters, subscriptions, ledger), new OwnRequests(new WebOptions()));

        var answer = await resource.AnswerAsync(new DefaultHttpContext { Request = { Method = "GET" } }.Request, CancellationToken.None);

        var shown = JsonSerializer.Serialize(Assert.IsAssignableFrom<IValueHttpResult>(answer).Value, JsonSerializerOptions.Web);
        Assert.Contains($"{{\"id\":\"{DeadLetter.IdOf(QueueNames.FeedPolls, text)}\",\"kind\":\"poll\",\"feeds\":2,", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(QueueNames.Alerts, "nonsense {0}")]
    [InlineData(QueueNames.Notices, "nonsense {0}")]
    [InlineData(QueueNames.FeedPolls, "nonsense {0}")]
    [InlineData(QueueNames.FeedPolls, """{{"askedAt":"2026-03-01T12:00:00Z","feeds":["no id of a feed {0}"]}}""")]
    [InlineData(QueueNames.FeedPolls, """{{"askedAt":"2026-03-01T12:00:00Z","feeds":[null],"trace":"{0}"}}""")]
    public async Task What_is_no_request_is_shown_as_such_and_stays(string queue, string shape)
    {
        var text = string.Format(CultureInfo.InvariantCulture, shape, Some.Id());
        await storage.Queues.GetQueueClient(QueueNames.PoisonOf(queue)).SendMessageAsync(text);

        Assert.Equal(new ReplayOutcome(0, 0, 1), await ReplayAsync(letter => letter.Text == text));
        Assert.True((await FindAsync(letter => letter.Text == text))!.IsUnreadable);
        await foreach (var letter in _letters.AllAsync(CancellationToken.None).Where(letter => letter.Text == text))
        {
            await _letters.RemoveAsync(letter, CancellationToken.None);
        }
    }
}
