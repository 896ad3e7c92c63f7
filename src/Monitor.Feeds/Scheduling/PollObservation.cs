namespace Monitor.Feeds.Scheduling;

/// <summary>What one poll of a feed showed.</summary>
public sealed record PollObservation
{
    /// <summary>The interval that led to this poll; for a failing feed the one of its last success.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>How many items the feed held; 0 when it was not modified or could not be read.</summary>
    public int Items { get; init; }

    /// <summary>How many of <see cref="Items"/> had not been seen before.</summary>
    public int Unseen { get; init; }

    /// <summary>True for the first poll ever: everything is unseen then, which says nothing about the pace.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>The weights of the failures since the last success, this one included; 0 when this poll succeeded.</summary>
    public double FailureWeight { get; init; }

    /// <summary>How long the publisher asks to wait (ttl, sy:*, Cache-Control); counted up to the longest interval.</summary>
    public TimeSpan? PublisherHint { get; init; }

    /// <summary>Items may have run through the feed unseen: it held items, had been read before, and none was known.</summary>
    public bool IsGap => !IsBaseline && Items > 0 && Unseen >= Items;
}
