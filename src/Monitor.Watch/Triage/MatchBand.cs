namespace Monitor.Watch.Triage;

/// <summary>Which list a stored article stands in.</summary>
public enum MatchBand
{
    /// <summary>A match: it is told.</summary>
    Match,

    /// <summary>A near miss: kept for a person to look at, told to nobody.</summary>
    Review,

    /// <summary>In a language that the model does not read: kept for a person to look at, told to nobody.</summary>
    NotCovered,

    /// <summary>The canary, by which the program tests itself: told to the null channel alone.</summary>
    Canary,
}
