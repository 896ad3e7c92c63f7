using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Figures;

namespace Monitor.Functions.Tables;

/// <summary>The figures of a match as the text of one property; the last are left out where all do not fit.</summary>
internal static partial class FiguresJson
{
    private static readonly FigureShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    public static string Write(IReadOnlyList<Figure> figures) =>
        BoundedJson.Write([.. figures.Select(FigureJson.Of)], Shapes.FigureJsonArray, kept => kept[..^1]);

    public static IReadOnlyList<Figure> Read(string text) =>
        [.. (JsonSerializer.Deserialize(text, Shapes.FigureJsonArray) ?? []).Select(figure => figure.ToFigure())];

    [JsonSerializable(typeof(FigureJson[]))]
    private sealed partial class FigureShapes : JsonSerializerContext;
}
