using System.Globalization;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>What an edit of a report changed of a figure: a value that is gone, where another stands in its place.</summary>
internal static class FigureEdits
{
    private static readonly Func<Figure, string?>[] Slots =
    [
        figure => figure.After?.ToString(),
        figure => figure.Change?.ToString(),
        figure => figure.Before?.ToString(),
        figure => figure.Share?.ToString("P0", CultureInfo.InvariantCulture),
        figure => figure.By is { Precision: not DatePrecision.Loose } by ? FigureWords.Day(by) : null,
    ];

    public static IEnumerable<News.Edited> Of(Figure was, EventReport before, EventReport after)
    {
        if (after.Figures.FirstOrDefault(figure => figure.Force == was.Force) is not { } now)
        {
            yield break;
        }

        if (Slots.Any(slot => IsReplaced(slot, was, now, before, after)))
        {
            yield return new News.Edited(was.Force, Words(was), Words(now));
        }
    }

    /// <summary>A sentence moved up or down changes which figure stands first, and nothing that is said.</summary>
    private static bool IsReplaced(Func<Figure, string?> slot, Figure was, Figure now, EventReport before, EventReport after) =>
        slot(was) is { } old && slot(now) is { } value && old != value
        && !after.Figures.Any(figure => slot(figure) == old) && !before.Figures.Any(figure => slot(figure) == value);

    private static string Words(Figure figure) => figure.By is { } by
        ? $"{FigureWords.Numbers(figure)} by {FigureWords.Day(by)}".TrimStart()
        : FigureWords.Numbers(figure);
}
