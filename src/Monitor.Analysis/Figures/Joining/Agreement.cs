namespace Monitor.Analysis.Figures.Joining;

/// <summary>Tells whether two figures of one report can be the same reduction.</summary>
internal static class Agreement
{
    /// <summary>"a third" is told of 2,400 to 1,600; "60 per cent" is not told of 8,892 to 4,000.</summary>
    private const double ShareTolerance = 0.02;

    public static bool Holds(Figure one, Figure other) =>
        one.Force == other.Force
        && Agree(one.Before, other.Before) && Agree(one.After, other.After) && Agree(one.Change, other.Change)
        && (one.Share is null || other.Share is null || Math.Abs(one.Share.Value - other.Share.Value) < 0.005)
        && DatesAgree(one.By, other.By) && AddsUp(one, other);

    /// <summary>Two dates that one deadline can have: they overlap, or one is a year by which the other is over.</summary>
    public static bool DatesAgree(ResolvedDate? one, ResolvedDate? other) =>
        one is null || other is null
        || (one.Earliest <= other.Latest && other.Earliest <= one.Latest)
        || IsCoarse(one, other) || IsCoarse(other, one);

    private static bool IsCoarse(ResolvedDate year, ResolvedDate date) =>
        year.Precision is DatePrecision.Year or DatePrecision.Loose && date.Precision < year.Precision
        && date.Latest <= year.Latest && date.Latest.AddYears(1) > year.Earliest;

    private static bool Agree(Quantity? one, Quantity? other) =>
        one is null || other is null || (one.Low <= other.High && other.Low <= one.High);

    private static bool AddsUp(Figure one, Figure other)
    {
        var (before, after, change) = ((one.Before ?? other.Before)?.Value, (one.After ?? other.After)?.Value, (one.Change ?? other.Change)?.Value);
        var share = one.Share ?? other.Share;
        if (before <= after || before < change || (before - change is { } left && after is { } known && Math.Abs(left - known) > 0.1 * before))
        {
            return false;
        }

        var leaving = change ?? (before - after);
        return share is null || before is null || leaving is null || Math.Abs(((double)leaving / before.Value) - share.Value) <= ShareTolerance;
    }
}
