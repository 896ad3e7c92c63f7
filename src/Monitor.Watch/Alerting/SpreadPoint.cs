using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>How far an alert has been spread.</summary>
/// <param name="After">The last subscription that was looked at.</param>
/// <param name="Asked">How many deliveries have been asked for so far.</param>
public sealed record SpreadPoint(SubscriptionId After, int Asked);
