namespace Monitor.Analysis.Events;

/// <summary>Where a report belongs.</summary>
public abstract record Placement
{
    private Placement()
    {
    }

    /// <summary>The article was placed before, in this wording.</summary>
    public sealed record Known(NewsEvent Event) : Placement;

    /// <summary>The article was placed before, in the wording <paramref name="Before"/>.</summary>
    public sealed record Edits(NewsEvent Event, EventReport Before) : Placement;

    /// <summary>It tells of the event in the words of the report <paramref name="Origin"/>, or by the same publisher or agency.</summary>
    public sealed record Repeats(NewsEvent Event, string Origin) : Placement;

    /// <summary>It tells of the event in words of its own.</summary>
    public sealed record Joins(NewsEvent Event) : Placement;

    /// <summary>It tells of something else than all known events; of the sequel of <paramref name="Follows"/> where that is not null.</summary>
    public sealed record Opens(NewsEvent? Follows) : Placement;
}
