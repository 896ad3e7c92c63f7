namespace Monitor.Watch.Alerting;

public enum DeliveryState
{
    /// <summary>In the ledger, not yet tried, or waiting for its next attempt.</summary>
    Pending,

    /// <summary>In somebody's hands until <see cref="Delivery.LeaseUntil"/>.</summary>
    Sending,

    /// <summary>Acknowledged by the channel. Final.</summary>
    Sent,

    /// <summary>Given up, among the dead letters. Final unless replayed.</summary>
    Dead,

    /// <summary>Not sent, because the subscription had been paused or ended meanwhile. Final.</summary>
    Dropped,
}
