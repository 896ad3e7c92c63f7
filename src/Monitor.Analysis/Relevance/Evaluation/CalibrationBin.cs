namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>What became of the items whose score lies from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
/// <param name="MeanScore">What the model promised.</param>
/// <param name="RelevantShare">What was true.</param>
public sealed record CalibrationBin(double From, double To, int Items, double MeanScore, double RelevantShare)
{
    private static readonly double[] Edges = [0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 1];

    /// <summary>The bins that hold items, lowest first; a score of 1 belongs to the last.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyCollection<ScoredItem> items) =>
    [
        .. items.GroupBy(item => Math.Min(Edges.Length - 2, Array.FindLastIndex(Edges, edge => edge <= item.Score)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(
                Edges[bin.Key], Edges[bin.Key + 1], bin.Count(),
                bin.Average(item => item.Score), bin.Average(item => item.IsRelevant ? 1.0 : 0.0))),
    ];
}
