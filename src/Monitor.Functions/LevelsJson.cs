using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;
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
    /// <param name="Figure">What it states, without its sentence.</param>
    internal sealed record Line(DateOnly Date, string Article, DateTimeOffset Seen, string Source, FigureJson Figure)
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
            FigureJson.Of(line.Figure).WithoutSentence()) { Reports = reports };

        public LevelStatement Statement(string known) => new(
            known, Date, Figure.Force, Figure.Status, Figure.Before?.ToQuantity(), Figure.After?.ToQuantity(), Figure.By?.ToDate());
    }

    [JsonSerializable(typeof(LevelsJson))]
    [JsonSerializable(typeof(IEnumerable<LevelsJson>))]
    private sealed partial class LevelsShapes : JsonSerializerContext;
}
