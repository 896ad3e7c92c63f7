using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Events;

namespace Monitor.Functions;

/// <summary>A line of the ledger of troop levels in JSON.</summary>
/// <param name="Seen">When the report was first seen: with <paramref name="Article"/> it names the match.</param>
internal sealed partial record LedgerJson(DateOnly Date, string Event, string Article, string Source, string Title, DateTimeOffset Seen, FigureJson Figure)
{
    private static readonly LedgerShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(LedgerLine line) => JsonSerializer.Serialize(Of(line), Shapes.LedgerJson);

    public static string WriteAll(IEnumerable<LedgerLine> lines) => JsonSerializer.Serialize([.. lines.Select(Of)], Shapes.LedgerJsonArray);

    internal static LedgerJson Of(LedgerLine line) => new(
        DateOnly.FromDateTime(line.At.UtcDateTime), line.Event, line.Report.Article, line.Report.Source, line.Report.Title, line.Report.Seen, FigureJson.Of(line.Figure));

    [JsonSerializable(typeof(LedgerJson))]
    [JsonSerializable(typeof(LedgerJson[]))]
    private sealed partial class LedgerShapes : JsonSerializerContext;
}
