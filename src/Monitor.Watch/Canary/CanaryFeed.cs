using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Canary;

/// <summary>Which canary is in the feed now, and the one subscription that it is delivered to.</summary>
/// <param name="options">How often one is planted.</param>
/// <param name="place">Under which the HTTP functions are served, with a slash at its end; null: there is no canary.</param>
/// <param name="clock">Tells which one is due.</param>
public sealed class CanaryFeed(CanaryOptions options, Uri? place, TimeProvider clock)
{
    public const string Route = "canary.rss";

    /// <summary>The subscription's address: nothing is sent anywhere.</summary>
    public const string NullAddress = "canary";

    public static SubscriptionId Subscription { get; } = SubscriptionId.Of(ChannelKind.Null, NullAddress);

    /// <summary>Null while the canary is off.</summary>
    public Uri? Address { get; } = options.Enabled && place is not null ? new Uri(place, Route) : null;

    /// <summary>The canary that the feed carries now; null while it is off.</summary>
    public CanaryItem? Current => Address is { } address ? new CanaryItem(Begun(clock.GetUtcNow()), address) : null;

    private DateTimeOffset Begun(DateTimeOffset now) => now.AddTicks(-(now.UtcTicks % options.Interval.Ticks));

    /// <summary>The name under which a canary is claimed when it is read.</summary>
    internal static ArticleId ArticleOf(CanaryItem canary)
    {
        var (item, marks) = ItemIdentity.Of([canary.ToItem()])[0];
        return ArticleKeys.Of(item, marks, FeedId.Of(canary.Feed)).Own[0];
    }

    internal static DeliveryKey DeliveryOf(CanaryItem canary) => new(Subscription, AlertId.Of(ArticleOf(canary)), ChannelKind.Null);
}
