using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Training;
using Monitor.Cli.Running;

namespace Monitor.Cli.Relevance;

/// <summary>Prints what training made, for a person or as one JSON object.</summary>
internal sealed class TrainReport(TextWriter output, bool asJson)
{
    private const int MostShifts = 8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public Task WriteAsync(RelevanceModel model, string path) => output.WriteLineAsync(asJson
        ? JsonSerializer.Serialize(new { Model = model.Version, File = path }, Json)
        : $"Model {model.Version} written to {path}.");

    /// <param name="before">The model that was moved.</param>
    /// <param name="outcome">What it became.</param>
    /// <param name="judged">What readers said.</param>
    /// <param name="path">Where it was written.</param>
    public async Task WriteAsync(RelevanceModel before, FeedbackOutcome outcome, IReadOnlyList<NewsLine> judged, string path)
    {
        var changes = judged.Select(item => Change.Of(item, before, outcome.Model)).ToList();
        var changed = changes.Where(change => change.Was != change.Becomes).ToList();
        var (agreed, agrees) = (changes.Count(change => change.AgreesWith(change.Was)), changes.Count(change => change.AgreesWith(change.Becomes)));
        if (asJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    Model = outcome.Model.Version,
                    outcome.Model.Base,
                    File = path,
                    Judged = judged.Count,
                    Relevant = judged.Count(item => item.Label == 1),
                    outcome.StateNothing,
                    Agreed = agreed,
                    Agrees = agrees,
                    HeldOut = outcome.HeldOutAgreements,
                    outcome.Shifts,
                    Changed = changed.Select(change => new
                    {
                        change.Item.Id, change.Item.Title, change.Item.Label,
                        change.Was, change.Becomes, change.ScoreWas, change.Score,
                    }),
                },
                Json));
            return;
        }

        await output.WriteLineAsync($"Model {outcome.Model.Version} written to {path}: {outcome.Model.Base} moved by {RunConsole.Count(judged.Count, "verdict", "verdicts")}, {judged.Count(item => item.Label == 1)} of them relevant.");
        await output.WriteLineAsync($"It agrees with {agrees} of them, where {before.Version} agrees with {agreed}; moved by the others alone, with {outcome.HeldOutAgreements}.");
        if (outcome.StateNothing > 0)
        {
            await output.WriteLineAsync($"{RunConsole.Count(outcome.StateNothing, "text states", "texts state")} nothing that the model reads, and stay as they are: only a wider lexicon helps.");
        }

        await output.WriteLineAsync($"Moved most: {Words(outcome.Shifts.Take(MostShifts))}.");
        await output.WriteLineAsync(changed.Count == 0 ? "No verdict changes." : $"{RunConsole.Count(changed.Count, "verdict changes", "verdicts change")}:");
        foreach (var change in changed)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {change.ScoreWas:0.00} {AssessmentReport.Words(change.Was)} → {change.Score:0.00} {AssessmentReport.Words(change.Becomes)}  (readers: {(change.Item.Label == 1 ? "relevant" : "not relevant")})  {TerminalText.Plain(change.Item.Title ?? change.Item.Id ?? "")}"));
        }
    }

    private static string Words(IEnumerable<TermWeight> shifts)
    {
        var words = shifts.Select(shift => string.Create(CultureInfo.InvariantCulture, $"{shift.Term} {shift.Weight:+0.00;-0.00}")).ToList();
        return words.Count == 0 ? "nothing" : string.Join(", ", words);
    }

    private sealed record Change(NewsLine Item, double ScoreWas, Verdict Was, double Score, Verdict Becomes)
    {
        public static Change Of(NewsLine item, RelevanceModel before, RelevanceModel after)
        {
            var was = item.Score ?? before.Assess(item.News).Score;
            var score = LogScore.Moved(was, item.News, before, after);
            return new Change(item, was, before.VerdictOf(was), score, after.VerdictOf(score));
        }

        public bool AgreesWith(Verdict verdict) => verdict == Verdict.Match == (Item.Label == 1);
    }
}
