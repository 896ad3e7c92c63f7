using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Alerting;

/// <summary>One alert to one subscription: there is one line in the ledger for it.</summary>
public readonly record struct DeliveryKey(SubscriptionId Subscription, AlertId Alert, ChannelKind Channel);
