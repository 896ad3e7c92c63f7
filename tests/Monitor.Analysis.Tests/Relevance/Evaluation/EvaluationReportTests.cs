using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Analysis.Tests.Relevance.Evaluation;

public class EvaluationReportTests
{
    private static ScoredItem Yes(double score) => new("p", score, true, "drawdown");

    private static ScoredItem No(double score, string kind = "general") => new("n", score, false, kind);

    // Ranks: + - + - +, so precision 1/1, 2/3, 3/5 at the three gains of 1/3.
    private static readonly ScoredItem[] Mixed = [Yes(0.9), No(0.8, "oil"), Yes(0.7), No(0.6), Yes(0.5)];

    [Fact]
    public void Average_precision_sums_precision_where_recall_gains() =>
        Assert.Equal((1.0 + (2.0 / 3) + (3.0 / 5)) / 3, EvaluationReport.Of(Mixed, 0.5).AveragePrecision, 12);

    [Fact]
    public void Items_of_equal_score_are_taken_together_in_any_order()
    {
        ScoredItem[] tied = [Yes(0.5), No(0.5), No(0.5), Yes(0.5)];

        Assert.Equal(0.5, EvaluationReport.Of(tied, 0.5).AveragePrecision, 12);
        Assert.Equal(0.5, EvaluationReport.Of([.. tied.Reverse()], 0.5).AveragePrecision, 12);
    }

    [Fact]
    public void The_best_cut_has_the_highest_F1_and_of_equals_the_highest_threshold()
    {
        var best = EvaluationReport.Of(Mixed, 0.5).Best;

        Assert.Equal((0.5, 3, 2, 0), (best.Threshold, best.TrueAlerts, best.FalseAlerts, best.Missed));
        Assert.Equal(0.75, best.F1, 12);
    }

    [Fact]
    public void The_threshold_itself_is_alerted()
    {
        var cut = EvaluationReport.Of(Mixed, 0.7).AtThreshold;

        Assert.Equal((2, 1, 1), (cut.TrueAlerts, cut.FalseAlerts, cut.Missed));
        Assert.Equal((2.0 / 3, 2.0 / 3), (cut.Precision, cut.Recall));
    }

    [Fact]
    public void Recall_before_the_first_false_alert_stops_at_a_tie_with_one()
    {
        Assert.Equal(1.0 / 3, EvaluationReport.Of(Mixed, 0.5).RecallBeforeFirstFalseAlert, 12);
        Assert.Equal(0, EvaluationReport.Of([Yes(0.9), No(0.9)], 0.5).RecallBeforeFirstFalseAlert);
    }

    [Fact]
    public void False_alerts_are_counted_by_kind()
    {
        var kinds = EvaluationReport.Of([.. Mixed, No(0.65, "oil"), No(0.1, "quiet")], 0.6).FalseAlertsByKind;

        Assert.Equal([new("general", 1), new("oil", 2)], kinds);
    }

    [Fact]
    public void Nothing_to_find_and_nothing_at_all_are_evaluated()
    {
        Assert.Equal(0, EvaluationReport.Of([No(0.9)], 0.5).AveragePrecision);
        Assert.Equal(0, EvaluationReport.Of([], 0.5).RecallBeforeFirstFalseAlert);
        Assert.Equal(1, EvaluationReport.Of([], 0.5).AtThreshold.Precision);
    }

    [Fact]
    public void A_score_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Yes(double.NaN));
}
