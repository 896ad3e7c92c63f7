using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>
/// The lists of a match, each as the JSON text of one property, which holds 32,768 UTF-16 units at most (64 KiB): the
/// strongest sentences and terms that fit, never more than eight and 24, and the latest wordings.
/// </summary>
internal static partial class MatchLists
{
    private const int MostSentences = 8;
    private const int LongestSentence = 2000;
    private const int MostTerms = 24;
    private const int LongestTerm = 100;
    private const int LongestTitleOfVersion = 500;
    private const int LongestSentenceOfVersion = 600;

    /// <summary>The text goes into a table, not into a page: Arabic stays Arabic rather than six units a letter.</summary>
    private static readonly MatchListShapes Shape = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IReadOnlyList<EvidenceSentence> sentences) => BoundedJson.Write(
        [.. sentences.Take(MostSentences).Select(sentence => sentence with { Text = StoredText.Cut(sentence.Text, LongestSentence) })],
        Shape.EvidenceSentenceArray,
        kept => kept[..^1]);

    public static string Write(IReadOnlyList<TermWeight> terms) => BoundedJson.Write(
        [.. terms.Take(MostTerms).Select(term => term with { Term = StoredText.Cut(term.Term, LongestTerm) })],
        Shape.TermWeightArray,
        kept => kept[..^1]);

    /// <summary>What is missing is said in sentences of the model's own, each shorter than a line or two.</summary>
    public static string Write(IReadOnlyList<string> missing) => BoundedJson.Write([.. missing.Take(MostTerms)], Shape.StringArray, kept => kept[..^1]);

    /// <summary>Empty for none.</summary>
    public static string Write(NearestArticle? nearest) => nearest is null
        ? ""
        : JsonSerializer.Serialize(nearest with { SharedTerms = [.. nearest.SharedTerms.Take(MostTerms)] }, Shape.NearestArticle);

    public static string Write(IReadOnlyList<MatchVersion> versions) =>
        BoundedJson.Write([.. versions.Select(Cut)], Shape.MatchVersionArray, kept => kept[1..]);

    public static IReadOnlyList<EvidenceSentence> ReadSentences(string text) => Read(text, Shape.EvidenceSentenceArray);

    public static IReadOnlyList<TermWeight> ReadTerms(string text) => Read(text, Shape.TermWeightArray);

    public static IReadOnlyList<string> ReadMissing(string text) => Read(text, Shape.StringArray);

    public static NearestArticle? ReadNearest(string text) =>
        text.Length == 0 ? null : JsonSerializer.Deserialize(text, Shape.NearestArticle);

    public static IReadOnlyList<MatchVersion> ReadVersions(string text) => Read(text, Shape.MatchVersionArray);

    private static T[] Read<T>(string text, JsonTypeInfo<T[]> shape) => JsonSerializer.Deserialize(text, shape) ?? [];

    private static MatchVersion Cut(MatchVersion version) => version with
    {
        Title = StoredText.Cut(version.Title, LongestTitleOfVersion),
        Sentences = [.. version.Sentences.Select(sentence => StoredText.Cut(sentence, LongestSentenceOfVersion))],
    };

    [JsonSerializable(typeof(EvidenceSentence[]))]
    [JsonSerializable(typeof(TermWeight[]))]
    [JsonSerializable(typeof(NearestArticle))]
    [JsonSerializable(typeof(string[]))]
    [JsonSerializable(typeof(MatchVersion[]))]
    private sealed partial class MatchListShapes : JsonSerializerContext;
}
