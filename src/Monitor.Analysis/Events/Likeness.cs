namespace Monitor.Analysis.Events;

/// <summary>
/// How much speaks for two reports telling of one event, in points of about one bit each: sums of evidence for and
/// against. The points were set by hand and checked on reports with known events.
/// </summary>
internal static class Likeness
{
    /// <summary>Two reports with fewer points are of two events.</summary>
    public const double Threshold = 3;

    /// <summary>Never one event, whatever else agrees.</summary>
    public const double Never = -100;

    /// <summary>Dates that may be off by more say little.</summary>
    private static readonly TimeSpan Vague = TimeSpan.FromDays(15);

    private const double RelatedForce = 0;
    /// <summary>Two reports with as many telling words each, and none in common, are likely of two events.</summary>
    private const int EnoughWords = 5;

    private const double Agreed = 2;

    private const double MostForWords = 3;

    /// <summary>
    /// Of a report and an event. Time and words count from the report that is nearest; figures from the one that agrees
    /// best among those that state any, so that a report without figures does not join two that contradict each other.
    /// Where no two can be compared by figures, their words must tell one fact too.
    /// </summary>
    public static double Of(IReadOnlyList<EventReport> known, EventReport report)
    {
        var near = known.Where(other => AreCompatible(other, report)).ToList();
        if (near.Count == 0)
        {
            return Never;
        }

        var comparable = near.Where(other => FigureLikeness.AreComparable(other, report)).ToList();
        var figures = (comparable.Count > 0 ? comparable : near).Max(other => FigureLikeness.Of(other, report));
        var points = figures + near.Max(other => OfForces(other, report) + OfTime(other, report) + OfWords(other.Words, report.Words, figures));
        return points >= Threshold && comparable.Count == 0 ? points + FactLikeness.Of(near, report) : points;
    }

    /// <summary>False when they are about the troops of different nations.</summary>
    public static bool AreCompatible(EventReport one, EventReport other) => OfForces(one, other) > Never;

    private static double OfForces(EventReport one, EventReport other)
    {
        if (one.Forces.Count == 0 || other.Forces.Count == 0)
        {
            return 0;
        }

        if (one.Forces.Intersect(other.Forces).ToList() is { Count: > 0 } common)
        {
            return common.Max(NamedForces.Weight);
        }

        return one.Forces.Any(force => other.Forces.Any(known => NamedForces.AreRelated(force, known))) ? RelatedForce : Never;
    }

    /// <summary>A report comes within hours or days of another; the same force may do the same again months later.</summary>
    internal static double OfTime(EventReport one, EventReport other) => DaysBetween(one, other) switch
    {
        null => -0.5,
        <= 31 when one.AtSlack + other.AtSlack > Vague => 0.5,
        <= 1.5 => 2,
        <= 4 => 1.5,
        <= 8 => 1,
        <= 15 => 0.5,
        <= 31 => 0,
        <= 45 => -0.5,
        <= 75 => -1.5,
        <= 120 => -2.5,
        _ => -4,
    };

    /// <summary>How far the two are apart at least; null where nobody knows.</summary>
    internal static double? DaysBetween(EventReport one, EventReport other) => one.At is { } mine && other.At is { } theirs
        ? Math.Max(0, (mine - theirs).Duration().TotalDays - (one.AtSlack + other.AtSlack).TotalDays)
        : null;

    // Where figures agree, other words are another hand's.
    private static double OfWords(IReadOnlyList<string> one, IReadOnlyList<string> other, double figures)
    {
        var (common, fewer) = (SortedWords.Common(one, other), Math.Min(one.Count, other.Count));
        return common == 0 ? (fewer >= EnoughWords && figures < Agreed ? -0.5 : 0) : Math.Min(MostForWords, 0.5 * common * (0.5 + ((double)common / fewer)));
    }
}
