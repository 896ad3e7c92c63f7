using Microsoft.Extensions.Logging;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Telemetry;

/// <summary>Writes down what happens, a line each under an event id that alert rules and searches may rely on.</summary>
public sealed partial class Journal(ILogger<Journal> log) : IPollListener, IDeliveryListener
{
    public void Asked(int feeds) => PollsAsked(feeds);

    public void Polled(PollReport report)
    {
        if (report.Failure is { } failure)
        {
            PollFailed(report.Feed.Current, failure.Kind, failure.Words);
        }
        else if (!report.IsSkipped)
        {
            FeedPolled(report.Feed.Current, report.Items, report.Unseen, report.Matches.Count);
        }

        if (report.Gap is not null)
        {
            GapSeen(report.Feed.Current);
        }
    }

    // An address is personal data and a webhook's may hold a secret: the subscription's id says enough.
    public void Attempted(Delivery delivery, Subscription subscription, DateTimeOffset? published)
    {
        var (alert, to) = (delivery.Key.Alert.Value, subscription.Id.Value);
        switch (delivery.State)
        {
            case DeliveryState.Sent:
                Delivered(alert, to, delivery.Key.Channel, delivery.Attempts);
                break;
            case DeliveryState.Dead:
                GivenUp(alert, to, delivery.Key.Channel, delivery.Attempts, delivery.LastAnswer);
                break;
            default:
                NotDelivered(alert, to, delivery.Key.Channel, delivery.Attempts, delivery.LastAnswer);
                break;
        }
    }

    /// <summary>Dead letters lie in a queue.</summary>
    public void DeadLetters(string queue, int count) => DeadLettersLie(count, queue);

    /// <summary>The promise is broken; see the words.</summary>
    public void Broken(string words) => PromiseBroken(words);

    [LoggerMessage(100, LogLevel.Information, "{Feeds} feeds are due")]
    private partial void PollsAsked(int feeds);

    [LoggerMessage(101, LogLevel.Information, "Polled {Feed}: {Items} items, {New} new, {Matched} matched")]
    private partial void FeedPolled(Uri feed, int items, int @new, int matched);

    [LoggerMessage(102, LogLevel.Information, "Poll of {Feed} failed ({Kind}): {Words}")]
    private partial void PollFailed(Uri feed, string kind, string words);

    [LoggerMessage(103, LogLevel.Information, "Items of {Feed} may have come and gone unseen")]
    private partial void GapSeen(Uri feed);

    [LoggerMessage(200, LogLevel.Information, "Alert {Alert} was delivered to {Subscription} by {Channel} at attempt {Attempt}")]
    private partial void Delivered(string alert, string subscription, ChannelKind channel, int attempt);

    [LoggerMessage(201, LogLevel.Information, "Alert {Alert} was not delivered to {Subscription} by {Channel} at attempt {Attempt}: {Answer}")]
    private partial void NotDelivered(string alert, string subscription, ChannelKind channel, int attempt, string answer);

    [LoggerMessage(202, LogLevel.Warning, "Alert {Alert} was given up for {Subscription} by {Channel} after attempt {Attempt}: {Answer}")]
    private partial void GivenUp(string alert, string subscription, ChannelKind channel, int attempt, string answer);

    [LoggerMessage(300, LogLevel.Warning, "{Count} dead letters lie in {Queue}")]
    private partial void DeadLettersLie(int count, string queue);

    [LoggerMessage(301, LogLevel.Error, "The promise is broken: {Words}")]
    private partial void PromiseBroken(string words);
}
