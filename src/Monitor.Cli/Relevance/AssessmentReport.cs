using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Relevance;

namespace Monitor.Cli.Relevance;

/// <summary>Prints assessments, for a person or as one JSON object a line.</summary>
internal sealed class AssessmentReport(TextWriter output, bool asJson, bool explains = false)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="item">The line that the text came from; null when it was a file of its own.</param>
    public async Task WriteAsync(NewsLine? item, Assessment assessment)
    {
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new { item?.Id, item?.Title, assessment.Score, assessment.Verdict, assessment.Sentences, assessment.Terms, assessment.Language, assessment.Nearest, assessment.Missing, assessment.ModelVersion }, Json));
            return;
        }

        if (item is not null)
        {
            await output.WriteLineAsync($"{item.Id} {item.Title}".Trim());
        }

        await output.WriteLineAsync(explains ? Explanation.Of(assessment) : Words(assessment));
    }

    private static string Words(Assessment assessment)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"score {assessment.Score:0.000}  {Words(assessment.Verdict)}  (model {assessment.ModelVersion})"),
        };
        lines.AddRange(assessment.Sentences.Select(sentence =>
            string.Create(CultureInfo.InvariantCulture, $"  {sentence.Weight,6:+0.0;-0.0}  {sentence.Text}")));
        lines.Add($"  for:     {Terms(assessment.Terms.Where(term => term.Weight > 0))}");
        lines.Add($"  against: {Terms(assessment.Terms.Where(term => term.Weight < 0))}");
        lines.AddRange(assessment.Missing.Select(missing => $"  missing: {missing}"));
        return string.Join(Environment.NewLine, lines);
    }

    public static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Match => "match",
        Verdict.Review => "for review",
        _ => "no match",
    };

    private static string Terms(IEnumerable<TermWeight> terms)
    {
        var words = terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Term} {term.Weight:+0.0;-0.0}")).ToList();
        return words.Count == 0 ? "nothing" : string.Join(", ", words);
    }
}
