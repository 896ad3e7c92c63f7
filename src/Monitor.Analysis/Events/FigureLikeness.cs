using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>What the figures of two reports say for and against one event.</summary>
internal static class FigureLikeness
{
    /// <summary>Two reports that are about one figure agree in full; where one has it as background, in half.</summary>
    private const double Background = 0.5;

    public static double Of(EventReport one, EventReport other)
    {
        var best = 0.0;
        for (var i = 0; i < one.Figures.Count; i++)
        {
            for (var j = 0; j < other.Figures.Count; j++)
            {
                if (NamedForces.AreRelated(one.Figures[i].Force, other.Figures[j].Force))
                {
                    best = Math.Max(best, Agreement(one.Figures[i], other.Figures[j]) * (i + j == 0 ? 1 : Background));
                }
            }
        }

        return best + OfLeads(one, other);
    }

    /// <summary>Whether both are about something that can agree or differ: a number, a date, a base.</summary>
    public static bool AreComparable(EventReport one, EventReport other) =>
        one.Lead is { } mine && other.Lead is { } theirs && HasSubstance(mine) && HasSubstance(theirs) && NamedForces.AreRelated(mine.Force, theirs.Force);

    private static bool HasSubstance(Figure figure) =>
        FigureValues.Of(figure) is { } values && (values.HasReduction || values.Before is not null)
        || figure.By is { Precision: not DatePrecision.Loose } || FigurePlaces.IsSpecific(figure.Place);

    /// <summary>What is the same, and would hardly be by chance.</summary>
    internal static double Agreement(Figure one, Figure other)
    {
        var (mine, theirs) = (FigureValues.Of(one), FigureValues.Of(other));
        return Same(mine.After, theirs.After, theirs.After is { High: 0 } ? 1 : 3)
            + Same(mine.Change, theirs.Change, 3)
            + Same(mine.Before, theirs.Before, 2)
            + (mine.Share is { } share && theirs.Share is { } known && Math.Abs(share - known) < FigureValues.ShareRounding ? 2 : 0)
            + (FigureDates.AreSame(one.By, other.By) ? DatePoints(one.By!, other.By!) : 0)
            + (FigurePlaces.AreSame(one.Place, other.Place) ? 1.5 : 0);
    }

    private static double OfLeads(EventReport one, EventReport other)
    {
        if (one.Lead is not { } mine || other.Lead is not { } theirs || !NamedForces.AreRelated(mine.Force, theirs.Force))
        {
            return 0;
        }

        return -Conflict(mine, theirs) + OfStatus(one, other) - KindConflict(mine, theirs);
    }

    /// <summary>What differs. A figure that was corrected differs too, so that much else must speak for one event.</summary>
    internal static double Conflict(Figure one, Figure other)
    {
        var (mine, theirs) = (FigureValues.Of(one), FigureValues.Of(other));
        var numbers = Math.Max(Differ(mine.After, theirs.After, 3), Differ(mine.Change, theirs.Change, 2.5));
        return Math.Max(numbers, Differ(mine.Before, theirs.Before, 1))
            + (FigureDates.Differ(one.By, other.By) ? 2 : 0)
            + (FigurePlaces.Differ(one.Place, other.Place) ? 2 : 0);
    }

    /// <summary>A base handed over is an event of its own, and its place says which.</summary>
    private static double KindConflict(Figure one, Figure other) =>
        (one.Kind == FigureKind.BaseHandedOver) == (other.Kind == FigureKind.BaseHandedOver) ? 0
        : FigurePlaces.AreSame(one.Place, other.Place) ? 0 : 1.5;

    /// <summary>What is told as done about the day for which it was announced confirms the announcement.</summary>
    private static double OfStatus(EventReport one, EventReport other)
    {
        var (mine, theirs) = (one.Lead!, other.Lead!);
        if (Confirms(one, theirs) || Confirms(other, mine))
        {
            return 2 - Math.Min(0, Likeness.OfTime(one, other));
        }

        return mine.Status == theirs.Status ? 0.5 : mine.Status == FigureStatus.Done || theirs.Status == FigureStatus.Done ? -0.5 : 0;
    }

    private static bool Confirms(EventReport report, Figure announced) =>
        report is { Lead.Status: FigureStatus.Done, At: { } at } && announced is { Status: not FigureStatus.Done, By: { Precision: <= DatePrecision.Month } by }
        && DateOnly.FromDateTime(at.UtcDateTime) is var day && day >= by.Earliest.AddDays(-14) && day <= by.Latest.AddDays(21);

    private static double DatePoints(ResolvedDate one, ResolvedDate other) =>
        one.Precision <= DatePrecision.Month && other.Precision <= DatePrecision.Month ? 2 : 1;

    private static double Same(Quantity? one, Quantity? other, double points) => FigureValues.AreSame(one, other) ? points : 0;

    private static double Differ(Quantity? one, Quantity? other, double points) => FigureValues.Differ(one, other) ? points : 0;
}
