namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>How well scores tell relevant items from others.</summary>
/// <param name="Items">Labelled items.</param>
/// <param name="Relevant">Those of them that are relevant.</param>
/// <param name="AveragePrecision">
/// The sum over distinct scores, highest first, of (gain in recall · precision down to that score). Items of equal
/// score are taken together, so their order does not matter. 0 when nothing is relevant.
/// </param>
/// <param name="Best">The cut with the highest F1; of equal ones that with the highest threshold.</param>
/// <param name="AtThreshold">The cut at the model's own threshold.</param>
/// <param name="RecallBeforeFirstFalseAlert">The share of relevant items that score strictly above every other item.</param>
/// <param name="FalseAlertsByKind">Items of each kind that are alerted at the model's threshold and are not relevant.</param>
public sealed record EvaluationReport(
    int Items,
    int Relevant,
    double AveragePrecision,
    CutPoint Best,
    CutPoint AtThreshold,
    double RecallBeforeFirstFalseAlert,
    IReadOnlyDictionary<string, int> FalseAlertsByKind)
{
    public static EvaluationReport Of(IReadOnlyCollection<ScoredItem> items, double threshold)
    {
        var cuts = Cuts(items);
        return new EvaluationReport(
            items.Count,
            items.Count(item => item.IsRelevant),
            AveragePrecisionOf(cuts),
            cuts.MaxBy(cut => cut.F1) ?? new CutPoint(threshold, 0, 0, 0),
            CutAt(items, threshold),
            cuts.TakeWhile(cut => cut.FalseAlerts == 0).Select(cut => cut.Recall).LastOrDefault(),
            new SortedDictionary<string, int>(
                items.Where(item => !item.IsRelevant && item.Score >= threshold)
                    .GroupBy(item => item.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
                StringComparer.Ordinal));
    }

    // One cut for each distinct score, highest first.
    private static List<CutPoint> Cuts(IReadOnlyCollection<ScoredItem> items)
    {
        var relevant = items.Count(item => item.IsRelevant);
        var cuts = new List<CutPoint>();
        var (found, wrong) = (0, 0);
        foreach (var tied in items.GroupBy(item => item.Score).OrderByDescending(tied => tied.Key))
        {
            var foundHere = tied.Count(item => item.IsRelevant);
            found += foundHere;
            wrong += tied.Count() - foundHere;
            cuts.Add(new CutPoint(tied.Key, found, wrong, relevant - found));
        }

        return cuts;
    }

    private static double AveragePrecisionOf(List<CutPoint> cuts)
    {
        var (sum, before) = (0.0, 0.0);
        foreach (var cut in cuts.Where(cut => cut.TrueAlerts > 0))
        {
            sum += (cut.Recall - before) * cut.Precision;
            before = cut.Recall;
        }

        return sum;
    }

    /// <summary>What alerting at or above a score does to these items.</summary>
    public static CutPoint CutAt(IReadOnlyCollection<ScoredItem> items, double threshold)
    {
        var found = items.Count(item => item.IsRelevant && item.Score >= threshold);
        return new CutPoint(
            threshold,
            found,
            items.Count(item => !item.IsRelevant && item.Score >= threshold),
            items.Count(item => item.IsRelevant) - found);
    }
}
