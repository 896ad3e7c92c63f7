using System.Globalization;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>One value that reports of an event give for one thing, with who gave it; several values for one thing compete.</summary>
/// <param name="Force">Whose troops.</param>
/// <param name="What">"before", "after", "change", "share" or "by".</param>
/// <param name="Value">In words: "3,000", "about 4,000", "60 %", "2020-09-30".</param>
/// <param name="GivenBy">First to give it first; copies are left out.</param>
public sealed record StatedValue(string Force, string What, string Value, IReadOnlyList<ValueSource> GivenBy)
{
    private static readonly (string What, Func<Figure, string?> Of)[] Slots =
    [
        ("before", figure => figure.Before?.ToString()),
        ("after", figure => figure.After?.ToString()),
        ("change", figure => figure.Change?.ToString()),
        ("share", figure => figure.Share?.ToString("0.# %", CultureInfo.InvariantCulture)),
        ("by", figure => figure.By is { Precision: not DatePrecision.Loose } by ? FigureWords.Day(by) : null),
    ];

    /// <summary>All values of an event: by force, then by what they are for, then by who came first.</summary>
    public static IReadOnlyList<StatedValue> Of(NewsEvent known)
    {
        var reports = known.Statements.ToList();
        return
        [
            .. reports.SelectMany(report => report.Figures.Select(figure => figure.Force)).Distinct().SelectMany(
                force => Slots.SelectMany(slot => ValuesOf(reports, force, slot.What, slot.Of))),
        ];
    }

    private static IEnumerable<StatedValue> ValuesOf(List<EventReport> reports, string force, string what, Func<Figure, string?> slot) => reports
        .SelectMany(report => report.Figures.Where(figure => figure.Force == force && slot(figure) is not null)
            .Select(figure => (Value: slot(figure)!, Source: ValueSource.Of(report, figure))))
        .GroupBy(one => one.Value, one => one.Source)
        .Select(value => new StatedValue(force, what, value.Key, [.. value.DistinctBy(source => (source.Source, source.Speaker))]));
}
