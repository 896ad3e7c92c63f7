using Monitor.Analysis.Relevance;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Triage;

public sealed class MatchTests
{
    private static readonly EvidenceSentence TitleItself = new(Some.DrawdownTitle, 0, 3);
    private static readonly EvidenceSentence More = new("Two bases will be handed over.", 80, 1);

    [Fact]
    public void The_sentence_to_quote_says_more_than_the_title() =>
        Assert.Equal(More.Text, (Some.Match() with { Sentences = [TitleItself, More] }).BestSentence);

    [Fact]
    public void Where_the_title_is_all_there_is_it_is_quoted() =>
        Assert.Equal(Some.DrawdownTitle, (Some.Match() with { Sentences = [TitleItself] }).BestSentence);

    [Fact]
    public void Without_evidence_nothing_is_quoted() =>
        Assert.Equal("", (Some.Match() with { Sentences = [] }).BestSentence);
}
