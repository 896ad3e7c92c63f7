using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Relevance;

namespace Monitor.Functions.Tables;

/// <summary>
/// Evidence as the text of one property. A text property holds 32,768 UTF-16 units at most (64 KiB), so the strongest
/// eight sentences are kept, each up to 2,000 units, and the strongest 24 terms: even fully escaped they fit.
/// </summary>
internal static partial class EvidenceJson
{
    private const int MostSentences = 8;
    private const int LongestSentence = 2000;
    private const int MostTerms = 24;
    private const int LongestTerm = 100;

    public static string Write(IReadOnlyList<EvidenceSentence> sentences) => JsonSerializer.Serialize(
        [.. sentences.Take(MostSentences).Select(sentence => sentence with { Text = StoredText.Cut(sentence.Text, LongestSentence) })],
        EvidenceShapes.Default.EvidenceSentenceArray);

    public static string Write(IReadOnlyList<TermWeight> terms) => JsonSerializer.Serialize(
        [.. terms.Take(MostTerms).Select(term => term with { Term = StoredText.Cut(term.Term, LongestTerm) })],
        EvidenceShapes.Default.TermWeightArray);

    public static IReadOnlyList<EvidenceSentence> ReadSentences(string text) =>
        JsonSerializer.Deserialize(text, EvidenceShapes.Default.EvidenceSentenceArray) ?? [];

    public static IReadOnlyList<TermWeight> ReadTerms(string text) =>
        JsonSerializer.Deserialize(text, EvidenceShapes.Default.TermWeightArray) ?? [];

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(EvidenceSentence[]))]
    [JsonSerializable(typeof(TermWeight[]))]
    private sealed partial class EvidenceShapes : JsonSerializerContext;
}
