using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>The later wordings of a match as the text of one property; the oldest are left out where all do not fit.</summary>
internal static partial class VersionsJson
{
    private const int LongestTitle = 500;
    private const int LongestSentence = 600;

    private static readonly VersionShapes Shapes = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IReadOnlyList<MatchVersion> versions) => StoredText.Fitting(
        versions.Reverse().Select(Cut), kept => JsonSerializer.Serialize(kept.Reverse().ToArray(), Shapes.MatchVersionArray));

    public static IReadOnlyList<MatchVersion> Read(string text) => JsonSerializer.Deserialize(text, Shapes.MatchVersionArray) ?? [];

    private static MatchVersion Cut(MatchVersion version) => version with
    {
        Title = StoredText.Cut(version.Title, LongestTitle),
        Sentences = [.. version.Sentences.Select(sentence => StoredText.Cut(sentence, LongestSentence))],
    };

    [JsonSerializable(typeof(MatchVersion[]))]
    private sealed partial class VersionShapes : JsonSerializerContext;
}
