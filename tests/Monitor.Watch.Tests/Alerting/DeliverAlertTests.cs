using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Alerting;

public sealed class DeliverAlertTests
{
    private static readonly SendOutcome Received = new SendOutcome.Acknowledged("received");
    private static readonly SendOutcome Busy = new SendOutcome.Temporary("busy", null);

    private static readonly RetrySchedule Schedule = new(() => 0);

    private readonly Match _match = Some.Match();
    private readonly Subscription _subscription = Some.Subscription();
    private readonly InMemoryDeliveries _ledger = new();
    private readonly CollectingOutbox _outbox = new();
    private readonly CollectingAttempts _attempts = new();
    private readonly FakeTimeProvider _clock = new(Some.Now);

    private Delivery Line => Assert.Single(_ledger.All);

    private DeliverAlert Over(IChannel channel) => new(_ledger, _outbox, [channel], Schedule, [_attempts], _clock);

    private Task DeliverAsync(DeliverAlert deliver) => deliver.DeliverAsync(Alert.Of(_match), _subscription, CancellationToken.None);

    [Fact]
    public async Task An_acknowledged_alert_is_never_sent_again()
    {
        var channel = new ScriptedChannel(Received);

        await DeliverAsync(Over(channel));
        await DeliverAsync(Over(channel));

        Assert.Single(channel.Sent);
        Assert.Equal((DeliveryState.Sent, 1, "received"), (Line.State, Line.Attempts, Line.LastAnswer));
    }

    [Fact]
    public async Task A_failed_attempt_is_made_again_later_under_the_same_id()
    {
        var channel = new ScriptedChannel(Busy, Received);
        await DeliverAsync(Over(channel));
        var (request, delay) = Assert.Single(_outbox.Enqueued);
        _clock.Advance(delay);

        await DeliverAsync(Over(channel));

        Assert.Equal((new AlertRequest(_match.Id, _subscription.Id), TimeSpan.FromSeconds(5)), (request, delay));
        Assert.Equal(channel.Sent[0].Alert.Id, channel.Sent[1].Alert.Id);
        Assert.Equal(DeliveryState.Sent, Line.State);
    }

    [Fact]
    public async Task An_attempt_that_is_not_due_is_put_back()
    {
        var channel = new ScriptedChannel(Busy);
        await DeliverAsync(Over(channel));

        await DeliverAsync(Over(channel));

        Assert.Single(channel.Sent);
        Assert.Equal(2, _outbox.Enqueued.Count);
    }

    [Fact]
    public async Task A_line_in_the_hands_of_another_sender_is_left_until_its_lease_ends()
    {
        var channel = new ScriptedChannel(Received);
        var line = await _ledger.EnterAsync(_subscription.KeyFor(AlertId.Of(_match.Id.Article)), CancellationToken.None);
        await _ledger.SaveAsync(line with { State = DeliveryState.Sending, LeaseUntil = Some.Now.AddSeconds(30) }, CancellationToken.None);

        await DeliverAsync(Over(channel));
        Assert.Empty(channel.Sent);
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.Single(_outbox.Enqueued).Delay);

        _clock.Advance(TimeSpan.FromSeconds(31));
        await DeliverAsync(Over(channel));
        Assert.Single(channel.Sent);
    }

    [Fact]
    public async Task Of_two_senders_who_read_the_same_line_one_sends()
    {
        var first = new ScriptedChannel(Received);
        var inTheMiddle = new ActingChannel(() => DeliverAsync(Over(first)));

        await DeliverAsync(Over(inTheMiddle));

        Assert.Empty(first.Sent);
        Assert.Equal((DeliveryState.Sent, 1), (Line.State, Line.Attempts));
    }

    [Fact]
    public async Task What_can_never_succeed_is_buried_at_once()
    {
        await DeliverAsync(Over(new ScriptedChannel(new SendOutcome.Permanent("gone"))));

        Assert.Equal(DeliveryState.Dead, Line.State);
        Assert.Equal(new AlertRequest(_match.Id, _subscription.Id), Assert.Single(_outbox.Buried));
    }

    [Fact]
    public async Task What_a_receiver_wants_no_more_of_is_buried_at_once()
    {
        await DeliverAsync(Over(new ScriptedChannel(new SendOutcome.Gone("HTTP 410"))));

        Assert.Equal((DeliveryState.Dead, "HTTP 410"), (Line.State, Line.LastAnswer));
        Assert.Single(_outbox.Buried);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_buried()
    {
        var channel = new ScriptedChannel(Busy);
        for (var i = 0; i < Schedule.Attempts; i++)
        {
            await DeliverAsync(Over(channel));
            _clock.Advance(TimeSpan.FromDays(2));
        }

        Assert.Equal(Schedule.Attempts, channel.Sent.Count);
        Assert.Single(_outbox.Buried);
        Assert.Equal(DeliveryState.Dead, Line.State);
    }

    [Fact]
    public async Task A_channel_that_throws_is_a_failed_attempt()
    {
        await DeliverAsync(Over(new ActingChannel(() => throw new InvalidOperationException("broken"))));

        Assert.Equal((DeliveryState.Pending, "InvalidOperationException: broken"), (Line.State, Line.LastAnswer));
        Assert.Single(_outbox.Enqueued);
    }

    [Fact]
    public async Task Listeners_hear_of_every_attempt_as_the_ledger_has_it()
    {
        var channel = new ScriptedChannel(Busy, Received);
        await DeliverAsync(Over(channel));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(Over(channel));

        Assert.Equal(
            [(DeliveryState.Pending, "busy"), (DeliveryState.Sent, "received")],
            _attempts.Heard.Select(delivery => (delivery.State, delivery.LastAnswer)));
    }

    [Fact]
    public async Task In_quiet_hours_an_alert_waits_until_they_end()
    {
        var channel = new ScriptedChannel(Received);
        var quiet = _subscription with { Quiet = QuietHours.TryParse("11:00-14:30") };

        await Over(channel).DeliverAsync(Alert.Of(_match), quiet, CancellationToken.None);
        Assert.Empty(channel.Sent);
        Assert.Equal(TimeSpan.FromHours(2.5), Assert.Single(_outbox.Enqueued).Delay);

        _clock.Advance(TimeSpan.FromHours(2.5));
        await Over(channel).DeliverAsync(Alert.Of(_match), quiet, CancellationToken.None);
        Assert.Single(channel.Sent);
    }

    [Theory]
    [InlineData(SubscriptionState.Paused)]
    [InlineData(SubscriptionState.Ended)]
    public async Task Who_paused_or_ended_meanwhile_is_told_nothing(SubscriptionState state)
    {
        var channel = new ScriptedChannel(Received);

        await Over(channel).DeliverAsync(Alert.Of(_match), _subscription with { State = state }, CancellationToken.None);

        Assert.Empty(channel.Sent);
        Assert.Equal(DeliveryState.Dropped, Line.State);
    }
}
