using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Canary;

/// <summary>
/// Sees to it that the canary's feed is among the feeds, marked and due, and that its subscription is there. Safe to run
/// at any time, twice and at once.
/// </summary>
public sealed class PlantCanary(
    CanaryFeed canary, IFeeds feeds, ISubscriptions subscriptions, CanaryOptions options, TimeProvider clock)
{
    /// <summary>A poll that failed is made again after this long, whatever its schedule says: the canary is awaited.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    // What this process saw polled it need not look at again: the watch asks every minute.
    private DateTimeOffset? _polled;

    public async Task PlantAsync(CancellationToken cancellation)
    {
        if (canary.Current is not { } current || _polled == current.Planted)
        {
            return;
        }

        await SubscribeAsync(cancellation);
        var id = FeedId.Of(current.Feed);
        if (await feeds.FindAsync(id, cancellation) is not { } feed)
        {
            await feeds.AddAsync(Feed.New(current.Feed, "The canary of Drawdown Monitor", listed: true, clock.GetUtcNow()) with { IsCanary = true }, cancellation);
            return;
        }

        var wanted = Wanted(feed, current);
        if (wanted != feed)
        {
            // A poll that saved first is looked at by the next watch.
            await feeds.SaveAsync(wanted, cancellation);
        }

        _polled = feed.IsCanary && feed.LastSuccess >= current.Planted ? current.Planted : null;
    }

    private Feed Wanted(Feed feed, CanaryItem current)
    {
        var now = clock.GetUtcNow();
        var isAwaited = !(feed.LastSuccess >= current.Planted) && !(now - feed.LastPolled < Again);
        return feed with
        {
            IsCanary = true, Listed = true, Pause = null, NextPoll = isAwaited && feed.NextPoll > now ? now : feed.NextPoll,
        };
    }

    private async Task SubscribeAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var wanted = new Subscription
        {
            Id = CanaryFeed.Subscription,
            Channel = ChannelKind.Null,
            Address = CanaryFeed.NullAddress,
            Consent = "built in, for the canary",
            Contact = options.Operator,
            Created = now,
            ActiveSince = now,
        };
        if (!await subscriptions.AddAsync(wanted, cancellation))
        {
            await subscriptions.ChangeAsync(
                wanted.Id,
                stored => stored.State == SubscriptionState.Active
                    ? stored.Contact == options.Operator ? stored : stored with { Contact = options.Operator }
                    : wanted,
                cancellation);
        }
    }
}
