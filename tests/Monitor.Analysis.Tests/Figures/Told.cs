using System.Globalization;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Figures;

/// <summary>Figures in one line each: "US 5200>3000 by 2020-09-30 announced". A change is "-2200", a share "60%", a range "1-2".</summary>
internal static class Told
{
    public static string By(string published, string text) =>
        Of(FigureReader.Embedded.Read(NewsText.FromPlainText(text), published.Length == 0 ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static string Of(IEnumerable<Figure> figures) => string.Join("; ", figures.Select(Of));

    public static Figure One(string published, string text) =>
        Assert.Single(FigureReader.Embedded.Read(NewsText.FromPlainText(text), DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static string Of(Figure figure)
    {
        var levels = figure is { Before: null, After: null } ? null : $"{Words(figure.Before)}>{Words(figure.After)}";
        string?[] parts =
        [
            figure.Force, levels, figure.Change is { } change ? $"-{Words(change)}" : null,
            figure.Share is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%") : null,
            figure.By is { } by ? string.Create(CultureInfo.InvariantCulture, $"by {by.Latest:yyyy-MM-dd}") : null,
            figure.Status.ToString().ToLowerInvariant(),
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string Words(Quantity? quantity) => quantity switch
    {
        null => "",
        { Value: { } value } => value.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}-{quantity.High}"),
    };
}
