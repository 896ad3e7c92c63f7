namespace Monitor.Analysis.Events;

/// <summary>Decides which of the known events a report tells of.</summary>
public static class EventPlacing
{
    /// <summary>How far back and ahead of a report its event's other reports may have been published.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(120);

    /// <summary>Copies appear within hours, reprints within days.</summary>
    private static readonly TimeSpan CopyReach = TimeSpan.FromDays(10);

    /// <summary>Reports of an event that a new one is compared with: its first and its latest independent ones.</summary>
    private const int MostCompared = 12;

    /// <summary>Enough agreement with what a report has as background to call its event a sequel.</summary>
    private const double SequelAgreement = 3;

    public static Placement Place(IReadOnlyCollection<NewsEvent> events, EventReport report) =>
        KnownOf(events, report) ?? CopyOf(events, report) ?? JoinOf(events, report) ?? new Placement.Opens(PrecursorOf(events, report));

    /// <summary>The report as it stands in an event that it joins.</summary>
    public static EventReport Placed(this EventReport report, Placement placement) => placement is Placement.Repeats repeats
        ? report with { Origin = repeats.Origin, Sketch = null }
        : report;

    private static Placement? KnownOf(IEnumerable<NewsEvent> events, EventReport report)
    {
        foreach (var known in events)
        {
            if (known.Reports.FirstOrDefault(other => other.Article == report.Article) is { } before)
            {
                return before.Mark == report.Mark ? new Placement.Known(known) : new Placement.Edits(known, before);
            }
        }

        return null;
    }

    private static Placement.Repeats? CopyOf(IEnumerable<NewsEvent> events, EventReport report)
    {
        foreach (var known in events)
        {
            var copied = known.Reports.FirstOrDefault(other => IsCopy(other, report));
            if (copied is not null)
            {
                return new Placement.Repeats(known, copied.Origin);
            }
        }

        return null;
    }

    /// <summary>The same words about another nation's troops, or weeks later, are the same hand's pattern.</summary>
    private static bool IsCopy(EventReport other, EventReport report) =>
        report.Sketch is { } sketch && other.Sketch?.IsCopyOf(sketch) == true
        && !(Likeness.DaysBetween(other, report) > CopyReach.TotalDays) && Likeness.AreCompatible(other, report);

    private static Placement? JoinOf(IEnumerable<NewsEvent> events, EventReport report)
    {
        var best = events.Select(known => (Event: known, Points: PointsOf(known, report)))
            .Where(one => one.Points >= Likeness.Threshold)
            .OrderByDescending(one => one.Points)
            .Select(one => one.Event)
            .FirstOrDefault();
        return best is null ? null : SameHand(best, report) is { } origin ? new Placement.Repeats(best, origin) : new Placement.Joins(best);
    }

    internal static double PointsOf(NewsEvent known, EventReport report) =>
        Likeness.Of([.. Compared(known).Where(other => IsInReach(other, report))], report);

    private static IEnumerable<EventReport> Compared(NewsEvent known)
    {
        var origins = known.Reports.Where(other => other.Origin == other.Article).ToList();
        return origins.Count <= MostCompared ? origins : origins.Take(MostCompared / 2).Concat(origins.TakeLast(MostCompared / 2));
    }

    private static bool IsInReach(EventReport one, EventReport other) =>
        Likeness.DaysBetween(one, other) is not { } days || days <= Reach.TotalDays;

    private static string? SameHand(NewsEvent known, EventReport report) => known.Reports.FirstOrDefault(other =>
        (report.Host.Length > 0 && other.Host == report.Host) || (report.Agency.Length > 0 && other.Agency == report.Agency))?.Origin;

    private static NewsEvent? PrecursorOf(IEnumerable<NewsEvent> events, EventReport report) => events
        .Where(known => known.First.At is not { } then || report.At is not { } now || then <= now)
        .Select(known => (Event: known, Points: known.Reports.Max(other => BackgroundAgreement(other, report))))
        .Where(one => one.Points >= SequelAgreement)
        .OrderByDescending(one => one.Points)
        .Select(one => one.Event)
        .FirstOrDefault();

    private static double BackgroundAgreement(EventReport earlier, EventReport report) => earlier.Lead is { } lead
        ? report.Figures.Where(figure => figure.Force == lead.Force).Select(figure => FigureLikeness.Agreement(lead, figure)).DefaultIfEmpty().Max()
        : 0;
}
