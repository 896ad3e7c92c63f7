using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Relevance;

namespace Monitor.Functions.Tables;

/// <summary>
/// Evidence as the text of one property, which holds 32,768 UTF-16 units at most (64 KiB): the strongest sentences and
/// terms that fit, never more than eight and 24.
/// </summary>
internal static partial class EvidenceJson
{
    private const int MostSentences = 8;
    private const int LongestSentence = 2000;
    private const int MostTerms = 24;
    private const int LongestTerm = 100;

    /// <summary>The text goes into a table, not into a page: Arabic stays Arabic rather than six units a letter.</summary>
    private static readonly EvidenceShapes Shapes = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IReadOnlyList<EvidenceSentence> sentences) => StoredText.Fitting(
        sentences.Take(MostSentences).Select(sentence => sentence with { Text = StoredText.Cut(sentence.Text, LongestSentence) }),
        kept => JsonSerializer.Serialize(kept, Shapes.EvidenceSentenceArray));

    public static string Write(IReadOnlyList<TermWeight> terms) => StoredText.Fitting(
        terms.Take(MostTerms).Select(term => term with { Term = StoredText.Cut(term.Term, LongestTerm) }),
        kept => JsonSerializer.Serialize(kept, Shapes.TermWeightArray));

    public static IReadOnlyList<EvidenceSentence> ReadSentences(string text) =>
        JsonSerializer.Deserialize(text, Shapes.EvidenceSentenceArray) ?? [];

    public static IReadOnlyList<TermWeight> ReadTerms(string text) =>
        JsonSerializer.Deserialize(text, Shapes.TermWeightArray) ?? [];

    [JsonSerializable(typeof(EvidenceSentence[]))]
    [JsonSerializable(typeof(TermWeight[]))]
    private sealed partial class EvidenceShapes : JsonSerializerContext;
}
