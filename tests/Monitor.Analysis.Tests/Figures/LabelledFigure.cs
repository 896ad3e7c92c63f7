using System.Text.Json;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Tests.Figures;

/// <summary>A figure as a person noted it; what was not noted is null and is not held against the reader.</summary>
internal sealed record LabelledFigure(string Force, long? Before, long? After, long? Change, double? Share, string? By, string? Status)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>True for a field that is read as it was noted, false for one read otherwise, null for one not read.</summary>
    public IEnumerable<bool?> HeldAgainst(Figure? figure)
    {
        yield return figure is null ? null : true;
        foreach (var (noted, read) in Fields(figure))
        {
            if (noted is not null)
            {
                yield return read is null ? null : noted.Equals(read);
            }
        }
    }

    public int FieldsRight(Figure figure) => HeldAgainst(figure).Count(held => held == true) - HeldAgainst(figure).Count(held => held == false);

    private IEnumerable<(object? Noted, object? Read)> Fields(Figure? figure)
    {
        yield return (Before, figure?.Before?.Value);
        yield return (After, figure?.After?.Value);
        yield return (Change, figure?.Change?.Value);
        yield return (Share is { } share ? Math.Round(share, 2) : null, figure?.Share is { } part ? Math.Round(part, 2) : null);
        yield return (By, ByOf(figure));
        yield return (Status, figure?.Status.ToString().ToLowerInvariant());
    }

    // Where only the month is known, the month is what has to be right.
    private string? ByOf(Figure? figure) => figure?.By switch
    {
        null => null,
        { Precision: DatePrecision.Day } day => Day(day),
        var loose => By is { } by && Day(loose)[..7] == by[..7] ? by : Day(loose),
    };

    private static string Day(ResolvedDate date) => date.Latest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
