namespace Monitor.Analysis.Figures;

/// <summary>A time expression, resolved against the day of publication: some day from Earliest to Latest, both included.</summary>
public sealed record ResolvedDate
{
    public ResolvedDate(DateOnly earliest, DateOnly latest, DatePrecision precision, string words)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latest, earliest);
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        (Earliest, Latest, Precision, Words) = (earliest, latest, precision, words);
    }

    public DateOnly Earliest { get; }

    /// <summary>The day by which it has to be; "in September" and "by September" both end on September 30.</summary>
    public DateOnly Latest { get; }

    public DatePrecision Precision { get; }

    /// <summary>The expression as the report has it: "by the end of next March".</summary>
    public string Words { get; }
}
