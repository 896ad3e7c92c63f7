using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Dates;

/// <summary>A time expression before it is held against a day: what it names, and how the words before it narrow that.</summary>
/// <param name="First">Its first word, the preposition included.</param>
/// <param name="Last">Its last word.</param>
internal sealed record TimeExpression(int First, int Last)
{
    /// <summary>By, In, Within, From, or None without a preposition.</summary>
    public TimeWord Preposition { get; init; }

    /// <summary>End, Start, Middle, or None for the whole.</summary>
    public TimeWord Edge { get; init; }

    /// <summary>Next, Coming, This, Last, or None.</summary>
    public TimeWord Anchor { get; init; }

    /// <summary>Year, Month, Week or Day of a relative expression; Today, Tomorrow; else None.</summary>
    public TimeWord Unit { get; init; }

    /// <summary>How many units; 0 for "weeks".</summary>
    public int Count { get; init; }

    /// <summary>It counts units from the publication: "within 16 months", "in the coming weeks".</summary>
    public bool IsSpan { get; init; }

    public int Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public (int First, int Last)? Season { get; init; }
}
