using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Analysis.Tests.Relevance.Evaluation;

public class CrossFitTests
{
    private static ScoredItem Item(string id, double score, bool isRelevant, string? happening = null) =>
        new(id, score, isRelevant, "k") { Event = happening };

    [Fact]
    public void A_threshold_is_not_chosen_on_the_event_that_it_judges()
    {
        // On all items together 0.3 is best; without the event at 0.3, nothing below 0.8 is known to be relevant.
        ScoredItem[] items = [Item("a", 0.9, true, "one"), Item("b", 0.8, true, "one"), Item("c", 0.3, true, "two"), Item("d", 0.1, false), Item("e", 0.05, false)];

        var report = CrossFit.Of(items, item => item.Event);

        Assert.Equal(1, EvaluationReport.Of(items, 0.3).AtThreshold.F1);
        Assert.Equal((2, 0, 1), (report.AtChosen.TrueAlerts, report.AtChosen.FalseAlerts, report.AtChosen.Missed));
    }

    [Fact]
    public void Scores_that_promise_too_much_are_brought_down()
    {
        var items = Enumerable.Range(0, 200).Select(at => Item($"{at}", at % 2 == 0 ? 0.9 : 0.1, at % 4 == 0)).ToList();

        var report = CrossFit.Of(items, item => item.Event);

        Assert.True(report.CalibratedBrier < report.Brier);
        Assert.InRange(report.CalibratedBrier, 0.1, 0.15);
    }

    [Fact]
    public void The_same_items_give_the_same_report() => Assert.Equal(
        CrossFit.Of([Item("a", 0.9, true), Item("b", 0.2, false)], item => item.Source).AtChosen,
        CrossFit.Of([Item("a", 0.9, true), Item("b", 0.2, false)], item => item.Source).AtChosen);

    [Fact]
    public void Nothing_at_all_has_a_report_too() => Assert.Equal(0, CrossFit.Of([], item => item.Event).Groups);
}
