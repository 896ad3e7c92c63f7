using Microsoft.Extensions.Logging;
using Monitor.Functions.Telemetry;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Telemetry;

/// <summary>Alert rules and searches name these events: an id, level or template that changes breaks them.</summary>
public sealed class JournalTests
{
    private readonly CollectingLog<Journal> _log = new();
    private readonly Feed _feed = Some.Feed();
    private readonly Subscription _subscription = Some.Subscription(ChannelKind.Webhook, "https://hooks.example/secret");

    private Journal Journal => new(_log);

    private void Wrote(int id, LogLevel level, string template, string text) => Assert.Equal((id, level, template, text), Assert.Single(_log.Lines));

    private DeliveryKey Attempted(DeliveryState state, int attempts)
    {
        var key = new DeliveryKey(_subscription.Id, AlertId.Of(Some.ArticleId()), ChannelKind.Webhook);
        Journal.Attempted(new Delivery { Key = key, State = state, Attempts = attempts, LastAnswer = "HTTP 503" }, _subscription, Some.Now);
        return key;
    }

    [Fact]
    public void Feeds_that_are_due_are_100()
    {
        Journal.Asked(3);

        Wrote(100, LogLevel.Information, "{Feeds} feeds are due", "3 feeds are due");
    }

    [Fact]
    public void A_poll_is_101()
    {
        Journal.Polled(new PollReport { Feed = _feed, Items = 20, Unseen = 4, Matches = [Some.Match()] });

        Wrote(101, LogLevel.Information, "Polled {Feed}: {Items} items, {New} new, {Matched} matched", $"Polled {_feed.Address}: 20 items, 4 new, 1 matched");
    }

    [Fact]
    public void A_poll_that_failed_is_102_and_no_101()
    {
        Journal.Polled(new PollReport { Feed = _feed, Failure = new FeedFailure("Timeout", "No answer.", Some.Now) });

        Wrote(102, LogLevel.Information, "Poll of {Feed} failed ({Kind}): {Words}", $"Poll of {_feed.Address} failed (Timeout): No answer.");
    }

    [Fact]
    public void A_gap_is_103_beside_its_poll()
    {
        Journal.Polled(new PollReport { Feed = _feed, Gap = new FeedGap(Some.Now.AddHours(-1), Some.Now) });

        Assert.Equal([101, 103], _log.Lines.Select(line => line.Id));
        Assert.Equal(
            (103, LogLevel.Information, "Items of {Feed} may have come and gone unseen", $"Items of {_feed.Address} may have come and gone unseen"), _log.Lines[1]);
    }

    [Fact]
    public void A_feed_that_was_not_asked_is_not_written_down()
    {
        Journal.Polled(new PollReport { Feed = _feed, IsSkipped = true });

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void A_delivery_is_200()
    {
        var key = Attempted(DeliveryState.Sent, 2);

        Wrote(
            200, LogLevel.Information, "Alert {Alert} was delivered to {Subscription} by {Channel} at attempt {Attempt}",
            $"Alert {key.Alert} was delivered to {_subscription.Id} by Webhook at attempt 2");
    }

    [Fact]
    public void An_attempt_that_failed_is_201()
    {
        var key = Attempted(DeliveryState.Pending, 1);

        Wrote(
            201, LogLevel.Information, "Alert {Alert} was not delivered to {Subscription} by {Channel} at attempt {Attempt}: {Answer}",
            $"Alert {key.Alert} was not delivered to {_subscription.Id} by Webhook at attempt 1: HTTP 503");
    }

    [Fact]
    public void A_delivery_that_was_given_up_is_202()
    {
        var key = Attempted(DeliveryState.Dead, 9);

        Wrote(
            202, LogLevel.Warning, "Alert {Alert} was given up for {Subscription} by {Channel} after attempt {Attempt}: {Answer}",
            $"Alert {key.Alert} was given up for {_subscription.Id} by Webhook after attempt 9: HTTP 503");
    }

    [Fact]
    public void Dead_letters_are_300()
    {
        Journal.DeadLetters("alerts-poison", 7);

        Wrote(300, LogLevel.Warning, "{Count} dead letters lie in {Queue}", "7 dead letters lie in alerts-poison");
    }

    [Fact]
    public void A_broken_promise_is_301()
    {
        Journal.Broken("Storage is gone.");

        Wrote(301, LogLevel.Error, "The promise is broken: {Words}", "The promise is broken: Storage is gone.");
    }

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Pending)]
    [InlineData(DeliveryState.Dead)]
    public void No_address_of_a_subscriber_is_written_down(DeliveryState state)
    {
        Attempted(state, 1);

        Assert.All(_log.Lines, line => Assert.DoesNotContain("hooks.example", line.Text, StringComparison.Ordinal));
    }
}
