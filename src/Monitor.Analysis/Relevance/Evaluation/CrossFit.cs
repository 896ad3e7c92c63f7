namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>
/// What the figures are when nothing that is chosen from scores was chosen on the items that it is measured on: for each
/// group in turn (an event, a source), threshold and calibration are chosen on all other groups and applied to it.
/// </summary>
public static class CrossFit
{
    /// <summary>Items without a group are parted among so many by their id.</summary>
    private const int Others = 20;

    /// <param name="items">Scored by one model.</param>
    /// <param name="group">What must not be split; null for an item that belongs to nothing.</param>
    public static CrossFitReport Of(IReadOnlyCollection<ScoredItem> items, Func<ScoredItem, string?> group)
    {
        var groups = items.GroupBy(item => group(item) is { Length: > 0 } name ? name : $"\0{PartOf(item.Id)}", StringComparer.Ordinal)
            .Select(held => held.ToList()).ToList();
        var (found, wrong, missed) = (0, 0, 0);
        var (thresholds, calibrated) = (new List<double>(), new List<ScoredItem>());
        foreach (var held in groups)
        {
            var rest = groups.Where(other => other != held).SelectMany(other => other).ToList();
            var threshold = ThresholdOn(rest);
            var cut = EvaluationReport.CutAt(held, threshold);
            (found, wrong, missed) = (found + cut.TrueAlerts, wrong + cut.FalseAlerts, missed + cut.Missed);
            thresholds.Add(threshold);
            var calibration = PlattScale.FittedOn(rest);
            calibrated.AddRange(held.Select(item => new ScoredItem(item.Id, calibration.Of(item.Score), item.IsRelevant, item.Kind)));
        }

        return new CrossFitReport(
            groups.Count, new CutPoint(thresholds.DefaultIfEmpty(0).Average(), found, wrong, missed),
            new Interval(thresholds.DefaultIfEmpty(0).Min(), thresholds.DefaultIfEmpty(0).Max()),
            Brier(items), Brier(calibrated), CalibrationBin.Of(calibrated));
    }

    // Half way down to the next score: the score of an item itself would be as low as that one item happens to lie.
    private static double ThresholdOn(List<ScoredItem> rest)
    {
        var best = EvaluationReport.Of(rest, 0).Best.Threshold;
        var below = rest.Where(item => item.Score < best).Select(item => item.Score).DefaultIfEmpty(0).Max();
        return (best + below) / 2;
    }

    private static double Brier(IReadOnlyCollection<ScoredItem> items) =>
        items.Select(item => Math.Pow(item.Score - (item.IsRelevant ? 1 : 0), 2)).DefaultIfEmpty(0).Average();

    // FNV-1a: string.GetHashCode differs from run to run.
    private static uint PartOf(string id) => id.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u)) % Others;
}
