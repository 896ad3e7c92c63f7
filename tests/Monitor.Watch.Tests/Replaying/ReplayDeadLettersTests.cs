using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Replaying;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Replaying;

public sealed class ReplayDeadLettersTests
{
    private static readonly AlertRequest Request = new(Some.Match().Id, Some.Subscription().Id);

    private readonly InMemoryDeliveries _ledger = new();
    private readonly InMemorySubscriptions _subscriptions = new(Some.Subscription());

    private Delivery Line => Assert.Single(_ledger.All);

    private Task<ReplayOutcome> ReplayAsync(IDeadLetters letters) =>
        new ReplayDeadLetters(letters, _subscriptions, _ledger).ReplayAsync(_ => true, CancellationToken.None);

    private async Task EnterAsync(DeliveryState state)
    {
        var line = await _ledger.EnterAsync(Some.Subscription().KeyFor(Request.Alert), CancellationToken.None);
        await _ledger.SaveAsync(line with { State = state, Attempts = 10 }, CancellationToken.None);
    }

    [Fact]
    public async Task A_dead_delivery_is_pending_again_with_all_its_attempts()
    {
        await EnterAsync(DeliveryState.Dead);
        var letters = new InMemoryDeadLetters(new Fate(), InMemoryDeadLetters.Of(Request));

        Assert.Equal(new ReplayOutcome(1, 0, 0), await ReplayAsync(letters));

        Assert.Equal((DeliveryState.Pending, 0), (Line.State, Line.Attempts));
        Assert.Equal(Request, Assert.Single(letters.Enqueued).Alert);
        Assert.Empty(letters.Left);
    }

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Dropped)]
    public async Task What_was_settled_meanwhile_is_not_sent_again(DeliveryState state)
    {
        await EnterAsync(state);
        var letters = new InMemoryDeadLetters(new Fate(), InMemoryDeadLetters.Of(Request));

        Assert.Equal(new ReplayOutcome(0, 1, 0), await ReplayAsync(letters));

        Assert.Equal(state, Line.State);
        Assert.Empty(letters.Enqueued);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_replay_that_is_killed_is_made_again_and_sends_once(int step)
    {
        await EnterAsync(DeliveryState.Dead);
        var letters = new InMemoryDeadLetters(new Fate { DiesBefore = step }, InMemoryDeadLetters.Of(Request));
        Assert.False(await Fate.SurvivesAsync(() => ReplayAsync(letters)));

        await ReplayAsync(letters);
        var channel = new ScriptedChannel(new SendOutcome.Acknowledged("received"));
        foreach (var _ in letters.Enqueued)
        {
            await new DeliverAlert(_ledger, new CollectingOutbox(), [channel], new RetrySchedule(() => 0), [], new FakeTimeProvider(Some.Now))
                .DeliverAsync(Alert.Of(Some.Match()), Some.Subscription(), CancellationToken.None);
        }

        Assert.Single(channel.Sent);
        Assert.Empty(letters.Left);
    }

    [Fact]
    public async Task What_is_no_request_stays()
    {
        var letters = new InMemoryDeadLetters(new Fate(), new DeadLetter("0123456789ab", "?", ""));

        Assert.Equal(new ReplayOutcome(0, 0, 1), await ReplayAsync(letters));
        Assert.Single(letters.Left);
    }

    [Fact]
    public async Task The_letter_of_a_subscription_that_is_gone_is_removed()
    {
        var letters = new InMemoryDeadLetters(
            new Fate(), InMemoryDeadLetters.Of(Request with { Subscription = SubscriptionId.Of(ChannelKind.File, "gone") }));

        Assert.Equal(new ReplayOutcome(0, 1, 0), await ReplayAsync(letters));
    }

    [Fact]
    public async Task A_request_to_everybody_is_put_back_as_it_is()
    {
        var letters = new InMemoryDeadLetters(new Fate(), InMemoryDeadLetters.Of(Request with { Subscription = null }));

        Assert.Equal(new ReplayOutcome(1, 0, 0), await ReplayAsync(letters));
        Assert.Empty(_ledger.All);
    }
}
