namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>
/// How far figures would move on other news: items are drawn again and again by event, with all their items together,
/// because reports of one event are alike and do not count as independent.
/// </summary>
public sealed class EventBootstrap
{
    private const int Draws = 400;
    private readonly ScoredItem[][] _events;
    private readonly double _threshold;
    private ulong _state;

    /// <param name="seed">The same seed gives the same intervals on any machine.</param>
    public EventBootstrap(IReadOnlyCollection<ScoredItem> items, double threshold, ulong seed)
    {
        _events = [.. items.Select((item, at) => (Item: item, Key: item.Event ?? $"item {at}"))
            .GroupBy(pair => pair.Key, pair => pair.Item, StringComparer.Ordinal).Select(group => group.ToArray())];
        _threshold = threshold;
        _state = seed;
    }

    /// <summary>Intervals that hold 95 of 100 draws, for average precision and for F1, precision and recall at the threshold.</summary>
    public BootstrapIntervals Intervals()
    {
        var reports = Enumerable.Range(0, Draws).Select(_ => EvaluationReport.Of(Draw(), _threshold)).ToList();
        return new BootstrapIntervals(
            Of(reports, report => report.AveragePrecision),
            Of(reports, report => report.AtThreshold.F1),
            Of(reports, report => report.AtThreshold.Precision),
            Of(reports, report => report.AtThreshold.Recall));
    }

    private static Interval Of(List<EvaluationReport> reports, Func<EvaluationReport, double> figure)
    {
        var sorted = reports.Select(figure).Order().ToList();
        return new Interval(sorted[Draws / 40], sorted[Draws - 1 - (Draws / 40)]);
    }

    private List<ScoredItem> Draw()
    {
        var drawn = new List<ScoredItem>();
        for (var count = 0; count < _events.Length; count++)
        {
            drawn.AddRange(_events[Next() % (ulong)_events.Length]);
        }

        return drawn;
    }

    // SplitMix64 (Steele, Lea and Flood, 2014): the framework's own generator may change between versions.
    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
