using System.Globalization;
using Monitor.Analysis.Figures;
using Monitor.Functions;

namespace Monitor.Cli.Figures;

/// <summary>
/// A figure as <c>monitor figures --json</c> has it, for whoever compares numbers: a number is a number, a range an array
/// of its two ends, a day a day. What is stored and served is <see cref="FigureJson"/>, which loses nothing and can be
/// read back; neither can take the other's shape, because programs outside read both. What the text does not say is
/// left out.
/// </summary>
internal sealed record FigureLine
{
    public required string Force { get; init; }

    public object? Before { get; init; }

    public object? After { get; init; }

    public object? Change { get; init; }

    public double? Share { get; init; }

    /// <summary>The last day that the text's words allow, as 2020-09-30.</summary>
    public string? By { get; init; }

    /// <summary>day, month, season, year or loose.</summary>
    public string? ByPrecision { get; init; }

    public string? Starts { get; init; }

    public required string Status { get; init; }

    public required string Kind { get; init; }

    public string? Place { get; init; }

    public string? Destination { get; init; }

    /// <summary>True where one of the numbers is "about" or "up to".</summary>
    public bool? Approximate { get; init; }

    public FigureJson.SpeakerJson? Speaker { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Where the sentence begins in title, summary and text, each followed by a line feed; UTF-16 units.</summary>
    public int Offset { get; init; }

    public static FigureLine Of(Figure figure) => new()
    {
        Force = figure.Force,
        Before = Number(figure.Before),
        After = Number(figure.After),
        Change = Number(figure.Change),
        Share = figure.Share is { } share ? Math.Round(share, 4) : null,
        By = Day(figure.By),
        ByPrecision = figure.By is { } by ? Word(by.Precision) : null,
        Starts = Day(figure.Starts),
        Status = Word(figure.Status),
        Kind = Word(figure.Kind),
        Place = figure.Place,
        Destination = figure.Destination,
        Approximate = IsApproximate(figure) ? true : null,
        Speaker = figure.Speaker is { } speaker ? new FigureJson.SpeakerJson(speaker.Name, speaker.Role, speaker.IsUnnamed) : null,
        Sentence = figure.Sentence.Text,
        Offset = figure.Sentence.Offset,
    };

    private static object? Number(Quantity? quantity) => quantity switch
    {
        null => null,
        { Value: { } value } => value,
        _ => new[] { quantity.Low, quantity.High },
    };

    private static bool IsApproximate(Figure figure) =>
        figure.Before is { IsApproximate: true } || figure.After is { IsApproximate: true } || figure.Change is { IsApproximate: true };

    private static string? Day(ResolvedDate? date) => date?.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word<TValue>(TValue value)
        where TValue : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
