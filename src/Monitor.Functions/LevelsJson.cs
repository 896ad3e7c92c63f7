using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Watch.Levels;

namespace Monitor.Functions;

/// <summary>What one event says of troop levels, small enough to be one property of its row.</summary>
/// <param name="Event">Its id.</param>
/// <param name="Opened">When its first report was seen.</param>
/// <param name="Lines">What its reports state, oldest first, each statement once; of many the first and the latest.</param>
internal sealed partial record LevelsJson(string Event, DateTimeOffset Opened, IReadOnlyList<LevelsJson.Line> Lines)
{
    /// <summary>A property holds 32,768 UTF-16 units.</summary>
    private const int Longest = 30_000;

    private const int LongestSource = 300;
    private const int MostLines = 40;

    private static readonly LevelsShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    /// <returns>Empty for an event that states no number.</returns>
    public static string Write(NewsEvent known)
    {
        var lines = LedgerLine.Of(known).GroupBy(StatementOf).Select(same => Line.Of(same.First(), same.Count())).ToList();
        if (lines.Count == 0)
        {
            return "";
        }

        var text = Write(known, Bounded(lines, MostLines));
        for (var most = MostLines / 2; text.Length > Longest; most /= 2)
        {
            text = Write(known, Bounded(lines, most));
        }

        return text;
    }

    public static LevelsJson Read(string text) =>
        JsonSerializer.Deserialize(text, Shapes.LevelsJson) ?? throw new JsonException("An event's levels are a JSON object, not null.");

    public static Task WriteAllAsync(Stream stream, IEnumerable<LevelsJson> events, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, events, Shapes.IEnumerableLevelsJson, cancellation);

    /// <summary>With what became of the targets.</summary>
    public LevelsJson With(TargetFates fates) => this with { Lines = [.. Lines.Select(line => line with { Fate = fates.Of(line.Statement(Event)) })] };

    public IEnumerable<LevelStatement> Statements() => Lines.Select(line => line.Statement(Event));

    private static string Write(NewsEvent known, IReadOnlyList<Line> lines) =>
        JsonSerializer.Serialize(new LevelsJson(known.Id, known.Opened, lines), Shapes.LevelsJson);

    /// <summary>Who says it, and where, makes no other statement.</summary>
    private static object StatementOf(LedgerLine line) => line.Figure switch
    {
        var figure => (figure.Force, figure.Before, figure.After, figure.Change, figure.Share, figure.By?.Latest, figure.Status),
    };

    private static List<Line> Bounded(List<Line> lines, int most) =>
        lines.Count <= most ? lines : [.. lines.Take(most / 2), .. lines.TakeLast(most - (most / 2))];

    /// <param name="Date">When the first report that states it was published.</param>
    /// <param name="Article">That report.</param>
    /// <param name="Seen">When that report was first seen: with <paramref name="Article"/> it names the match, which has the sentence.</param>
    /// <param name="Source">Who brought that report.</param>
    /// <param name="Figure">What it states.</param>
    internal sealed record Line(DateOnly Date, string Article, DateTimeOffset Seen, string Source, Stated Figure)
    {
        /// <summary>How many independent reports state it.</summary>
        public int Reports { get; init; } = 1;

        /// <summary>What became of it; left out where it states no target.</summary>
        public TargetFate? Fate { get; init; }

        public static Line Of(LedgerLine line, int reports) => new(
            DateOnly.FromDateTime(line.At.UtcDateTime),
            line.Report.Article,
            line.Report.Seen,
            line.Report.Source.Length <= LongestSource ? line.Report.Source : line.Report.Source[..LongestSource],
            Stated.Of(line.Figure)) { Reports = reports };

        public LevelStatement Statement(string known) => new(
            known, Date, Figure.Force, Figure.Status, Figure.Before?.ToQuantity(), Figure.After?.ToQuantity(), Figure.By is { Precision: not DatePrecision.Loose } by ? by.Latest : null);
    }

    /// <summary>The part of a <see cref="FigureJson"/> that a plot draws and a table of levels shows.</summary>
    /// <param name="Force">Whose troops.</param>
    /// <param name="Before">How many there are, or were.</param>
    /// <param name="After">How many are to remain, or do.</param>
    /// <param name="Change">How many leave.</param>
    /// <param name="Share">The fraction that leaves.</param>
    /// <param name="By">When it is to be complete, or was.</param>
    /// <param name="Status">How far it has come.</param>
    /// <param name="Speaker">Who is quoted.</param>
    /// <param name="Offset">Where its sentence begins in the report, by which the match has it.</param>
    internal sealed record Stated(
        string Force, Number? Before, Number? After, Number? Change, double? Share, Deadline? By, FigureStatus Status, FigureJson.SpeakerJson? Speaker, int Offset)
    {
        public static Stated Of(Figure figure) => new(
            figure.Force, Number.Of(figure.Before), Number.Of(figure.After), Number.Of(figure.Change), figure.Share,
            figure.By is { } by ? new Deadline(by.Latest, by.Precision) : null, figure.Status,
            figure.Speaker is { } speaker ? new FigureJson.SpeakerJson(speaker.Name, speaker.Role, speaker.IsUnnamed) : null, figure.Sentence.Offset);
    }

    /// <param name="About">Left out where the report gives the number as it is.</param>
    internal sealed record Number(long Low, long High, bool? About)
    {
        public static Number? Of(Quantity? quantity) => quantity is null ? null : new(quantity.Low, quantity.High, quantity.IsApproximate ? true : null);

        public Quantity ToQuantity() => Quantity.Between(Low, High, About == true);
    }

    internal sealed record Deadline(DateOnly Latest, DatePrecision Precision);

    [JsonSerializable(typeof(LevelsJson))]
    [JsonSerializable(typeof(IEnumerable<LevelsJson>))]
    private sealed partial class LevelsShapes : JsonSerializerContext;
}
