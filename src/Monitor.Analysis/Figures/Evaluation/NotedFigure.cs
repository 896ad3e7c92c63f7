using System.Globalization;

namespace Monitor.Analysis.Figures.Evaluation;

/// <summary>A figure as a person noted it from a report; what was not noted is null and is not held against the reader.</summary>
/// <param name="Share">The fraction that leaves; two digits after the point are compared.</param>
/// <param name="By">A day, as "2020-09-30"; where only the month is read, the month is what has to be right.</param>
/// <param name="Status">The name of a <see cref="FigureStatus"/> in small letters.</param>
public sealed record NotedFigure(string Force, long? Before, long? After, long? Change, double? Share, string? By, string? Status)
{
    /// <summary>The noted fields, the force first, held against a figure that was read; null when there is none.</summary>
    public IEnumerable<ComparedField> HeldAgainst(Figure? figure)
    {
        yield return new ComparedField("force", figure is null ? null : true);
        foreach (var (name, noted, read) in Fields(figure))
        {
            if (noted is not null)
            {
                yield return new ComparedField(name, read is null ? null : noted.Equals(read));
            }
        }
    }

    internal int FieldsRight(Figure figure) => HeldAgainst(figure).Sum(field => field.IsRight == true ? 1 : field.IsRight == false ? -1 : 0);

    private IEnumerable<(string Name, object? Noted, object? Read)> Fields(Figure? figure)
    {
        yield return ("before", Before, figure?.Before?.Value);
        yield return ("after", After, figure?.After?.Value);
        yield return ("change", Change, figure?.Change?.Value);
        yield return ("share", Share is { } share ? Math.Round(share, 2) : null, figure?.Share is { } part ? Math.Round(part, 2) : null);
        yield return ("by", By, ByOf(figure));
        yield return ("status", Status, figure?.Status.ToString().ToLowerInvariant());
    }

    private string? ByOf(Figure? figure) => figure?.By switch
    {
        null => null,
        { Precision: DatePrecision.Day } day => Day(day),
        var loose => By is { Length: >= 7 } by && Day(loose)[..7] == by[..7] ? by : Day(loose),
    };

    private static string Day(ResolvedDate date) => date.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
