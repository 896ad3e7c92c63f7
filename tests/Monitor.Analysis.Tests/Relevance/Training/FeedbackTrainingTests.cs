using System.Text.Json.Nodes;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Training;

namespace Monitor.Analysis.Tests.Relevance.Training;

public sealed class FeedbackTrainingTests
{
    private static readonly RelevanceModel Model = RelevanceModel.Embedded;

    private static readonly string[] Nations = ["Poland", "Italy", "Denmark", "Australia", "Spain", "Ukraine", "Japan", "Georgia", "Romania", "Bulgaria"];

    /// <summary>Near misses: a reduction that somebody asks for.</summary>
    private static IEnumerable<JudgedText> Urged(bool areRelevant) => Nations.Select(nation => Judged($"{nation} urged to withdraw its troops from Iraq", areRelevant));

    [Fact]
    public void The_same_verdicts_in_any_order_give_the_same_bytes() => Assert.Equal(
        FeedbackTraining.Train(Model, [.. Urged(true)]).ModelFile.ToArray(), FeedbackTraining.Train(Model, [.. Urged(true).Reverse()]).ModelFile.ToArray());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_readers_say_of_some_moves_what_is_said_of_others_like_them(bool areRelevant)
    {
        var other = new NewsText("Hungary urged to withdraw its troops from Iraq", "", "");
        var moved = FeedbackTraining.Train(Model, [.. Urged(areRelevant)]).Model;

        var (before, after) = (Model.Assess(other).Score, moved.Assess(other).Score);

        Assert.True(areRelevant ? after > before * 1.2 : after < before * 0.8, $"{before} became {after}");
    }

    [Fact]
    public void Plain_reports_stay_matches_however_often_readers_refuse_what_is_in_doubt()
    {
        var refused = Enumerable.Range(0, 20).SelectMany(_ => Urged(false)).ToList();

        var moved = FeedbackTraining.Train(Model, refused).Model;

        Assert.Equal(Verdict.Match, moved.Assess(new NewsText("US to withdraw 2,000 troops from Iraq", "", "")).Verdict);
        Assert.Equal(Verdict.Match, moved.Assess(new NewsText("Poland will pull its troops out of Iraq by October", "", "")).Verdict);
    }

    [Fact]
    public void A_few_verdicts_move_less_than_many_and_none_moves_a_weight_without_end()
    {
        var few = FeedbackTraining.Train(Model, [.. Urged(true).Take(2)]);
        var many = FeedbackTraining.Train(Model, [.. Enumerable.Range(0, 100).SelectMany(_ => Urged(true))]);

        Assert.InRange(few.Shifts[0].Weight, 0.001, many.Shifts[0].Weight);
        Assert.All(many.Shifts, shift => Assert.InRange(Math.Abs(shift.Weight), 0.001, WeightShift.Furthest));
    }

    [Fact]
    public void What_states_nothing_is_counted_and_scored_as_before()
    {
        var rain = new NewsText("Rain in the north", "", "");

        var outcome = FeedbackTraining.Train(Model, [.. Urged(true), new JudgedText(rain, true)]);

        Assert.Equal((1, Model.Assess(rain).Score), (outcome.StateNothing, outcome.Model.Assess(rain).Score));
    }

    [Fact]
    public void Verdicts_that_all_say_one_thing_are_foreseen_by_the_others()
    {
        var refused = Nations.Select(nation => Judged($"{nation} troops to leave Iraq", false)).ToList();
        Assert.All(refused, judged => Assert.Equal(Verdict.Match, Model.Assess(judged.Text).Verdict));

        var outcome = FeedbackTraining.Train(Model, [.. Enumerable.Range(0, 20).SelectMany(_ => refused)]);

        Assert.Equal(200, outcome.HeldOutAgreements);
    }

    [Fact]
    public void A_text_of_which_a_part_is_left_is_weighed_by_what_the_whole_had_scored()
    {
        var part = new NewsText("Poland will pull its troops out of Iraq by October", "", "");

        var missed = FeedbackTraining.Train(Model, [new JudgedText(part, true, 0.1)]);
        var found = FeedbackTraining.Train(Model, [new JudgedText(part, true, 0.9)]);

        Assert.True(missed.Shifts[0].Weight > 2 * found.Shifts[0].Weight, "a verdict that was wrong teaches more than one that was right");
        Assert.Equal((0, 1), (missed.HeldOutAgreements, found.HeldOutAgreements));
        Assert.InRange(LogScore.Moved(0.1, part, Model, missed.Model), 0.1001, 0.35);
        Assert.Equal(0.1, LogScore.Moved(0.1, part, Model, Model));
    }

    [Fact]
    public void The_file_is_read_back_as_the_model_that_it_came_of()
    {
        var outcome = FeedbackTraining.Train(Model, [.. Urged(true)]);

        var read = Assert.IsType<ModelReading.Loaded>(RelevanceModel.Read(new MemoryStream(outcome.ModelFile.ToArray()))).Model;

        Assert.Equal((outcome.Model.Version, Model.Version), (read.Version, read.Base));
        Assert.All(Urged(true), judged => Assert.Equal(outcome.Model.Assess(judged.Text).Score, read.Assess(judged.Text).Score));
    }

    [Fact]
    public void A_moved_model_is_moved_anew_from_its_base()
    {
        var first = FeedbackTraining.Train(Model, [.. Urged(true)]);

        var second = FeedbackTraining.Train(first.Model, [.. Urged(false)]);

        Assert.Equal(FeedbackTraining.Train(Model, [.. Urged(false)]).ModelFile.ToArray(), second.ModelFile.ToArray());
    }

    [Fact]
    public void The_reasons_show_what_was_moved()
    {
        var (text, moved) = (Urged(true).First().Text, FeedbackTraining.Train(Model, [.. Urged(true)]).Model);

        Assert.True(WeightIn(moved) > WeightIn(Model));

        double WeightIn(RelevanceModel model) => model.Assess(text).Terms.Single(term => term.Term == "doubt=unasserted").Weight;
    }

    [Theory]
    [InlineData("feedback")]
    [InlineData("shifts")]
    public void A_file_that_says_it_was_moved_and_not_how_is_refused(string missing)
    {
        var file = JsonNode.Parse(FeedbackTraining.Train(Model, [.. Urged(true)]).ModelFile.Span)!.AsObject();
        (missing == "feedback" ? file : file["feedback"]!.AsObject()).Remove(missing);

        var reading = RelevanceModel.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString())));

        Assert.Contains($"it has no {missing}", Assert.IsType<ModelReading.Unreadable>(reading).Reason, StringComparison.Ordinal);
    }

    private static JudgedText Judged(string title, bool isRelevant) => new(new NewsText(title, "", ""), isRelevant);
}
