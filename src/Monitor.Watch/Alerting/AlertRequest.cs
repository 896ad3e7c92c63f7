using Monitor.Watch.Events;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>
/// Asks that a match be told: to everybody who wants it, or, once it was spread, to the one
/// <paramref name="Subscription"/> named.
/// </summary>
public sealed record AlertRequest(MatchId Match, SubscriptionId? Subscription)
{
    /// <summary>What of the match's event is told; null for a match without an event, which is told itself.</summary>
    public BulletinId? News { get; init; }

    /// <summary>Where the spreading to everybody goes on; null for its beginning.</summary>
    public SpreadPoint? From { get; init; }

    /// <summary>The subscriptions to deliver to, where one request names several; empty where it does not.</summary>
    public IReadOnlyList<SubscriptionId> Among { get; init; } = [];

    /// <summary>The alert that is asked for.</summary>
    public AlertId Alert => News is { } news ? AlertId.Of(news) : AlertId.Of(Match.Article);
}
