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

    /// <summary>0 when this poll succeeded.</summary>
    public int ConsecutiveFailures { get; init; }

    /// <summary>How long the publisher asks to wait (ttl, sy:*, Cache-Control, Retry-After); counted up to the longest interval.</summary>
    public TimeSpan? PublisherHint { get; init; }
}
