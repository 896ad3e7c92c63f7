namespace Monitor.Watch.Alerting;

/// <param name="Delivery">The line of the ledger.</param>
/// <param name="Changed">When it was last written, by the clock of the store.</param>
public sealed record RecordedDelivery(Delivery Delivery, DateTimeOffset Changed);
