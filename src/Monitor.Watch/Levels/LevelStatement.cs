using Monitor.Analysis.Figures;

namespace Monitor.Watch.Levels;

/// <summary>What one report states of troop levels.</summary>
/// <param name="Event">The event that it tells of.</param>
/// <param name="Told">The day of its publication, UTC.</param>
/// <param name="Force">Whose troops.</param>
/// <param name="Status">How far the reduction has come.</param>
/// <param name="Before">How many there are, or were.</param>
/// <param name="After">How many are to remain, or do.</param>
/// <param name="By">The last day on which it is to be complete, or was; null where no firm one is said ("within weeks").</param>
public sealed record LevelStatement(
    string Event, DateOnly Told, string Force, FigureStatus Status, Quantity? Before, Quantity? After, DateOnly? By)
{
    /// <summary>Whether it states a number as a fact rather than as what is to come.</summary>
    public bool IsFact => Status is FigureStatus.Done or FigureStatus.Underway;

    /// <summary>Whether it states how many are to remain.</summary>
    public bool IsTarget => After is not null && !IsFact;

    public static LevelStatement Of(string known, DateOnly told, Figure figure) =>
        new(known, told, figure.Force, figure.Status, figure.Before, figure.After, figure.By is { Precision: not DatePrecision.Loose } by ? by.Latest : null);

    /// <summary>The levels that it gives as facts; what was before a reduction that is done held until the day before.</summary>
    internal IEnumerable<(DateOnly Day, double Level)> Levels()
    {
        if (Before is { } before)
        {
            yield return (IsFact && After is not null ? Told.AddDays(-1) : Told, Middle(before));
        }

        if (IsFact && After is { } after)
        {
            yield return (Told, Middle(after));
        }
    }

    internal static double Middle(Quantity quantity) => (quantity.Low + quantity.High) / 2.0;
}
