using System.Globalization;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Canary;

/// <summary>Looks for the canary at the end of its way, and, where it is missing in time, for where it was last seen.</summary>
public sealed class CheckCanary(
    CanaryFeed canary, ISubscriptions subscriptions, IFeeds feeds, IClaims claims, IDeliveries ledger, CanaryOptions options, TimeProvider clock)
{
    /// <returns>Null while there is no canary.</returns>
    public async Task<CanaryState?> CheckAsync(CancellationToken cancellation)
    {
        if (canary.Current is not { } current)
        {
            return null;
        }

        var began = (await subscriptions.FindAsync(CanaryFeed.Subscription, cancellation))?.Created;
        var latest = await StateOfAsync(current, began, cancellation);

        // While the latest may still arrive, the one before says how things are.
        return latest is { Delivered: null, Missed: "" } && began < current.Planted
            ? await StateOfAsync(Before(current), began, cancellation)
            : latest;
    }

    private CanaryItem Before(CanaryItem item) => item with { Planted = item.Planted - options.Interval };

    private async Task<CanaryState> StateOfAsync(CanaryItem item, DateTimeOffset? began, CancellationToken cancellation)
    {
        var line = await ledger.FindAsync(CanaryFeed.DeliveryOf(item), cancellation);
        // Just turned on, the first is planted late; until it is, nothing is promised.
        var isOverdue = began is { } since && clock.GetUtcNow() - (since > item.Planted ? since : item.Planted) > options.Patience;
        return line is { State: DeliveryState.Sent }
            ? new CanaryState(item.Planted, line.SentAt, "")
            : new CanaryState(item.Planted, null, isOverdue ? await MissedAsync(item, line, cancellation) : "");
    }

    private async Task<string> MissedAsync(CanaryItem item, Delivery? line, CancellationToken cancellation)
    {
        var seen = string.Create(CultureInfo.InvariantCulture, $"The canary of {item.Planted.UtcDateTime:yyyy-MM-dd HH:mm} UTC did not arrive: ");
        if (line is not null)
        {
            return $"{seen}its delivery is {line.State.ToString().ToLowerInvariant()} ({line.LastAnswer}); check that SendAlert runs.";
        }

        if (await claims.FindAsync(CanaryFeed.ArticleOf(item), cancellation) is not null)
        {
            return $"{seen}it was recognised as a report, and no delivery of it was begun; check that SendAlert runs and what lies in the queue alerts.";
        }

        return await feeds.FindAsync(FeedId.Of(item.Feed), cancellation) switch
        {
            null => $"{seen}its feed was never added; check that CanaryTimer runs.",
            { ConsecutiveFailures: > 0, LastFailure: { } failure } => $"{seen}the last poll of its feed {item.Feed} failed: {failure.Words}",
            var feed when feed.LastSuccess >= item.Planted => $"{seen}its feed was read, and it was not recognised as a report; check the feed reader and the relevance model.",
            _ => $"{seen}its feed was not polled; check that PollTimer and PollFeeds run.",
        };
    }
}
