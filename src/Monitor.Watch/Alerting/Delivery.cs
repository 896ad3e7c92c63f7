namespace Monitor.Watch.Alerting;

/// <summary>A line of the ledger.</summary>
public sealed record Delivery
{
    public required DeliveryKey Key { get; init; }

    public DeliveryState State { get; init; }

    public int Attempts { get; init; }

    /// <summary>While <see cref="DeliveryState.Sending"/>: after this moment the sender counts as dead.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? NextAttempt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What the channel last said, in words.</summary>
    public string LastAnswer { get; init; } = "";

    /// <summary>What the store needs to notice a rival; opaque, null when unsaved.</summary>
    public string? Revision { get; init; }
}
