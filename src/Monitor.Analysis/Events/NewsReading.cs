using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>
/// Decides what of a report is news to those who were told of its event so far. What only adds to what is known (a date
/// where there was none, the number before the reduction) is no news; it is counted and shown.
/// </summary>
public static class NewsReading
{
    /// <summary>An announcement that had no confirmation in its time is told once, and not when an archive is read years later.</summary>
    public static readonly TimeSpan DeadlineHolds = TimeSpan.FromDays(30);

    /// <summary>Reports of the first hours tell one decision as planned, ordered or begun.</summary>
    private static readonly TimeSpan FirstHours = TimeSpan.FromHours(12);

    /// <param name="known">The event before the report.</param>
    /// <param name="report">One that is told is compared with those that were told; one that is not, for the record, with all.</param>
    public static IReadOnlyList<News> Of(NewsEvent known, EventReport report)
    {
        var audience = report.Tells ? known.Told.ToList() : known.Reports;
        return audience.Count == 0
            ? [new News.NewEvent(report.Lead)]
            : [.. report.Figures.GroupBy(figure => figure.Force).SelectMany(figures => OfForce(audience, report, figures.First()))];
    }

    /// <summary>What the article said before and says no more, and what it says instead.</summary>
    public static IReadOnlyList<News> OfEdit(EventReport before, EventReport after) =>
        [.. before.Figures.GroupBy(figure => figure.Force).SelectMany(figures => FigureEdits.Of(figures.First(), before, after))];

    /// <summary>Whether a day for which the event was announced has just passed without a report that says done.</summary>
    public static IReadOnlyList<News> OfDay(NewsEvent known, DateOnly today)
    {
        if (Announcing(known)?.Lead is not { By: { } by } announced || by.Latest >= today || today.DayNumber - by.Latest.DayNumber > DeadlineHolds.TotalDays)
        {
            return [];
        }

        var news = new News.DeadlinePassed(announced, by.Latest);
        var isTold = known.Bulletins.Any(bulletin => bulletin.Kind == NewsKind.DeadlinePassed && bulletin.After == news.After);
        return IsSettled(known) || isTold ? [] : [news];
    }

    /// <summary>The latest report that was told with a firm date; null when none was.</summary>
    public static EventReport? Announcing(NewsEvent known) =>
        known.Told.LastOrDefault(report => report.Lead?.By is { Precision: not DatePrecision.Loose });

    /// <summary>Whether somebody reported that it was done, or that it will not be.</summary>
    public static bool IsSettled(NewsEvent known) =>
        known.Reports.Any(report => report.Lead?.Status is FigureStatus.Done or FigureStatus.Reversed);

    private static IEnumerable<News> OfForce(IReadOnlyList<EventReport> audience, EventReport report, Figure now)
    {
        List<(EventReport Report, Figure Figure)> told =
        [
            .. audience.SelectMany(other => other.Figures.Where(figure => figure.Force == now.Force).Take(1), (other, figure) => (other, figure)),
        ];
        var isLead = ReferenceEquals(report.Lead, now);
        if (told.Count == 0)
        {
            return FigureValues.HasReductionIn(now) ? [new News.FigureChanged(now.Force, null, FigureWords.Numbers(now))] : [];
        }

        return isLead || told.Exists(one => FigureLikeness.Agreement(one.Figure, now) > 0)
            ? Changes(told, report, now)
            : [];
    }

    private static IEnumerable<News> Changes(List<(EventReport Report, Figure Figure)> told, EventReport report, Figure now)
    {
        var figures = told.ConvertAll(one => one.Figure);
        if (FigureChanges.Of(figures, now) is { } figure)
        {
            yield return figure;
        }

        // A date known only as "in 2027" has room for every month, and confirms none.
        if (now.By is { } by && figures.FindLast(known => FigureDates.Differ(known.By, by))?.By is { } last
            && !figures.Exists(known => FigureDates.AreSame(known.By, by) && known.By!.Precision <= by.Precision))
        {
            yield return new News.DateChanged(now.Force, last, by);
        }

        if (now.Place is { } place && figures.FindLast(known => FigurePlaces.IsSpecific(known.Place))?.Place is { } where
            && figures.TrueForAll(known => !FigurePlaces.IsSpecific(known.Place) || FigurePlaces.Differ(known.Place, place)))
        {
            yield return new News.PlaceChanged(now.Force, where, place);
        }

        if (OfStatus(told, report, now) is { } status)
        {
            yield return status;
        }
    }

    private static News? OfStatus(List<(EventReport Report, Figure Figure)> told, EventReport report, Figure now)
    {
        var last = told[^1].Figure.Status;
        if (told.Exists(one => one.Figure.Status == now.Status))
        {
            return null;
        }

        return now.Status switch
        {
            FigureStatus.Denied => new News.Denied(now.Force, now.Speaker),
            FigureStatus.Delayed or FigureStatus.Reversed => new News.StatusChanged(now.Force, last, now.Status),
            _ when told.TrueForAll(one => one.Figure.Status < now.Status) && !IsOfFirstHours(told[0].Report, report, now) =>
                new News.StatusChanged(now.Force, last, now.Status),
            _ => null,
        };
    }

    private static bool IsOfFirstHours(EventReport first, EventReport report, Figure now) =>
        now.Status != FigureStatus.Done && report.At - first.At < FirstHours;
}
