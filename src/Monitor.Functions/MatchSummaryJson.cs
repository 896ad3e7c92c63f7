using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Functions;

/// <summary>What a list shows of a match; names as <see cref="MatchJson"/> has them.</summary>
internal sealed partial record MatchSummaryJson(
    string Id, DateTimeOffset FirstSeen, string Band, string Title, string Source, DateTimeOffset? Published, double Score)
{
    private static readonly MatchLineShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    public string Write() => JsonSerializer.Serialize(this, Shapes.MatchSummaryJson);

    [JsonSerializable(typeof(MatchSummaryJson))]
    private sealed partial class MatchLineShapes : JsonSerializerContext;
}
