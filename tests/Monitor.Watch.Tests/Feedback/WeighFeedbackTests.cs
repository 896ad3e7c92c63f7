using Monitor.Analysis.Relevance;
using Monitor.Testing;
using Monitor.Watch.Feedback;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Feedback;

public sealed class WeighFeedbackTests
{
    private static readonly string[] Nations = ["Poland", "Italy", "Denmark", "Australia", "Spain", "Ukraine", "Japan", "Georgia", "Romania", "Bulgaria"];

    private readonly InMemoryFeedback _feedback = new();
    private readonly FakeTimeProvider _clock = new(Some.Now);

    [Fact]
    public async Task Without_verdicts_there_is_nothing_to_weigh() =>
        Assert.Null(await WeighAsync(new InMemoryMatches(Some.Match())));

    [Fact]
    public async Task Past_verdicts_that_would_change_are_named_judged_or_not()
    {
        var judged = Nations.Select(nation => Kept($"{nation} urged to withdraw its troops from Iraq")).ToList();
        var (alike, plain) = (Kept("Hungary urged to withdraw its troops from Iraq"), Some.Match("plain"));
        var matches = new InMemoryMatches([.. judged, alike, plain]);
        foreach (var match in judged)
        {
            await new RecordFeedback(matches, _feedback, _clock).RecordAsync(match.Id, Some.Subscription().Id, Opinion.Relevant, CancellationToken.None);
        }

        var effect = (await WeighAsync(matches))!;

        Assert.Equal((10, 12, 0), (effect.Judged.Count, effect.Verdicts.Count, effect.Agreed));
        Assert.Equal((Verdict.Match, Verdict.Match), (Of(plain).Was, Of(plain).Becomes));
        Assert.True(Of(alike).Score > alike.Score, "what is like the judged ones moves with them");
        Assert.Null(Of(alike).Opinion);
        Assert.All(judged, match => Assert.True(Of(match).Opinion));
        Assert.Equal(effect.Verdicts.Where(verdict => verdict.Becomes == Verdict.Match && verdict.Match.Id.Band == MatchBand.Review), effect.Changed);

        MovedVerdict Of(Match match) => effect.Verdicts.Single(verdict => verdict.Match.Id == match.Id);
    }

    [Fact]
    public async Task What_no_weight_touches_keeps_the_score_that_it_had()
    {
        var odd = Some.Match("odd", score: 0.4711) with { Title = "Rain in the north", Sentences = [] };
        var matches = new InMemoryMatches(odd);
        await new RecordFeedback(matches, _feedback, _clock).RecordAsync(odd.Id, Some.Subscription().Id, Opinion.NotRelevant, CancellationToken.None);

        var verdict = Assert.Single((await WeighAsync(matches))!.Verdicts);

        Assert.Equal((0.4711, Verdict.Match), (verdict.Score, verdict.Becomes));
    }

    private static Match Kept(string title)
    {
        var assessment = RelevanceModel.Embedded.Assess(new NewsText(title, "", ""));
        Assert.Equal(Verdict.Review, assessment.Verdict);
        var match = Some.Match(title);
        return match with
        {
            Id = match.Id with { Band = MatchBand.Review }, Title = title, Score = assessment.Score, Sentences = assessment.Sentences,
        };
    }

    private Task<FeedbackEffect?> WeighAsync(InMemoryMatches matches) =>
        new WeighFeedback(new ExportFeedback(_feedback, matches), matches, RelevanceModel.Embedded)
            .WeighAsync(Some.Now.AddDays(-1), Some.Now.AddDays(1), CancellationToken.None);
}
