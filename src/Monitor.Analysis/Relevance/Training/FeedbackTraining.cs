using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Monitor.Analysis.Relevance.Training;

/// <summary>Moves a model towards what readers say of single reports.</summary>
public static class FeedbackTraining
{
    /// <summary>Verdicts are held out in so many parts, one after the other.</summary>
    private const int Parts = 10;

    /// <summary>
    /// The same verdicts, in any order, give the same bytes. A model that feedback has moved before is moved anew from
    /// its base: what readers say is to be given whole each time.
    /// </summary>
    /// <param name="model">What judges today.</param>
    /// <param name="judged">What readers say.</param>
    public static FeedbackOutcome Train(RelevanceModel model, IReadOnlyCollection<JudgedText> judged)
    {
        var fresh = model.File with { Format = ModelFile.CurrentFormat, Feedback = null };
        var (numbers, weights, scale) = (new PartNumbers(), new StatementWeights(fresh), new ScoreScale(fresh.Settings));
        var lines = judged.Select(text => (Text: text, Line: LineOf(text))).OrderBy(pair => pair.Line, StringComparer.Ordinal).ToList();
        var points = lines.ConvertAll(pair => new JudgedPoint(model.Read(pair.Text.Text), pair.Text, numbers, weights, scale));
        var shift = new WeightShift(numbers.Count);
        var relevant = points.Count(point => point.IsRelevant);
        var moved = fresh with
        {
            Format = ModelFile.FeedbackFormat,
            Feedback = new ModelFeedback
            {
                Base = model.Base ?? model.Version,
                Sha256 = HashOf(lines.Select(pair => pair.Line)),
                Relevant = relevant,
                NotRelevant = points.Count - relevant,
                Shifts = Named(shift.For(points), numbers),
            },
        };
        var bytes = ModelTraining.Serialize(moved);
        return new FeedbackOutcome(bytes, new RelevanceModel(moved, RelevanceModel.VersionOf(bytes)))
        {
            StateNothing = points.Count(point => !point.StatesSomething),
            HeldOutAgreements = HeldOut(points, shift, model.Threshold),
            Shifts = [.. moved.Feedback.Shifts.Select(shift => new TermWeight(shift.Key, shift.Value)).Order(Comparer<TermWeight>.Create(TermWeight.ByStrength))],
        };
    }

    // How many verdicts a model gets right that was moved by the others alone.
    private static int HeldOut(List<JudgedPoint> points, WeightShift shift, double threshold) => Enumerable.Range(0, Math.Min(Parts, points.Count)).Sum(part =>
    {
        var shifts = shift.For(points.Where((_, at) => at % Parts != part));
        return points.Where((_, at) => at % Parts == part).Count(point => point.ScoreWith(shifts) >= threshold == point.IsRelevant);
    });

    private static OrderedDictionary<string, double> Named(double[] shifts, PartNumbers numbers) => new(
        shifts.Select((shift, number) => KeyValuePair.Create(numbers[number], shift)).Where(pair => pair.Value != 0).OrderBy(pair => pair.Key, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static string LineOf(JudgedText judged) => JsonSerializer.Serialize(
        (string[])[judged.Text.Title, judged.Text.Summary, judged.Text.Body, judged.IsRelevant ? "1" : "0", judged.Score?.ToString("R", CultureInfo.InvariantCulture) ?? ""]);

    private static string HashOf(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
