using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Analysis.Tests.Relevance.Evaluation;

public class EventBootstrapTests
{
    private static ScoredItem Item(double score, bool isRelevant, string? happening = null) => new("i", score, isRelevant, "k") { Event = happening };

    private static readonly ScoredItem[] Mixed =
        [.. Enumerable.Range(0, 40).Select(at => Item(at / 40.0, at % 3 > 0, at % 5 == 0 ? "one event" : null))];

    [Fact]
    public void The_same_seed_gives_the_same_intervals() =>
        Assert.Equal(new EventBootstrap(Mixed, 0.5, 7).Intervals(), new EventBootstrap(Mixed, 0.5, 7).Intervals());

    [Fact]
    public void An_interval_holds_the_figure_itself()
    {
        var precision = new EventBootstrap(Mixed, 0.5, 7).Intervals().Precision;

        Assert.InRange(EvaluationReport.Of(Mixed, 0.5).AtThreshold.Precision, precision.Low, precision.High);
        Assert.True(precision.Low < precision.High);
    }

    [Fact]
    public void Items_of_one_event_are_drawn_together()
    {
        ScoredItem[] single = [Item(0.9, true, "e"), Item(0.8, false, "e"), Item(0.1, true, "e")];

        Assert.Equal(new Interval(0.5, 0.5), new EventBootstrap(single, 0.5, 7).Intervals().Recall);
    }

    [Fact]
    public void Nothing_at_all_has_intervals_too() => Assert.Equal(new Interval(0, 0), new EventBootstrap([], 0.5, 7).Intervals().F1);
}
