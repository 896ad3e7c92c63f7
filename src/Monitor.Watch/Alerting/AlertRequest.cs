using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>
/// Asks that a match be told: to everybody who wants it, or, once it was spread, to the one
/// <paramref name="Subscription"/> named.
/// </summary>
public sealed record AlertRequest(MatchId Match, SubscriptionId? Subscription);
