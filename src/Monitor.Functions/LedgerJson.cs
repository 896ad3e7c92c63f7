using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;
using Monitor.Watch.Levels;

namespace Monitor.Functions;

/// <summary>A line of the ledger of troop levels in JSON.</summary>
/// <param name="Seen">When the report was first seen: with <paramref name="Article"/> it names the match.</param>
/// <param name="Fate">What became of the number that is to remain; left out where it states none.</param>
internal sealed partial record LedgerJson(DateOnly Date, string Event, string Article, string Source, string Title, DateTimeOffset Seen, FigureJson Figure, TargetFate? Fate)
{
    private static readonly LedgerShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(LedgerLine line, TargetFates fates) => JsonSerializer.Serialize(Of(line, fates), Shapes.LedgerJson);

    public static string WriteAll(IEnumerable<LedgerLine> lines, TargetFates fates) =>
        JsonSerializer.Serialize([.. lines.Select(line => Of(line, fates))], Shapes.LedgerJsonArray);

    private static LedgerJson Of(LedgerLine line, TargetFates fates)
    {
        var told = DateOnly.FromDateTime(line.At.UtcDateTime);
        return new(
            told, line.Event, line.Report.Article, line.Report.Source, line.Report.Title, line.Report.Seen, FigureJson.Of(line.Figure),
            fates.Of(LevelStatement.Of(line.Event, told, line.Figure)));
    }

    [JsonSerializable(typeof(LedgerJson))]
    [JsonSerializable(typeof(LedgerJson[]))]
    private sealed partial class LedgerShapes : JsonSerializerContext;
}
