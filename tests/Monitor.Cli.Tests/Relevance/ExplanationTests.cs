using Monitor.Analysis.Relevance;
using Monitor.Cli.Relevance;

namespace Monitor.Cli.Tests.Relevance;

public sealed class ExplanationTests
{
    private static string Of(string title) => Explanation.Of(RelevanceModel.Embedded.Assess(new NewsText(title, "", "")));

    [Fact]
    public void A_match_is_explained_by_its_sentence_place_and_nearest_article()
    {
        var words = Of("US to withdraw troops from Iraq");

        Assert.StartsWith("Match: ", words, StringComparison.Ordinal);
        Assert.Contains("at character 0: \"US to withdraw troops from Iraq\"", words, StringComparison.Ordinal);
        Assert.Contains("it happens in Iraq (", words, StringComparison.Ordinal);
        Assert.Contains("Most like training article 0", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_text_is_explained_by_what_is_missing() =>
        Assert.Contains("Not named: a force and a reduction.", Of("Iraq votes"), StringComparison.Ordinal);

    [Fact]
    public void An_empty_text_is_explained_too() => Assert.Contains("Speaks for it: nothing.", Of(""), StringComparison.Ordinal);
}
