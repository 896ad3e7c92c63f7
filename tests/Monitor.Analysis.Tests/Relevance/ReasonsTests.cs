using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Relevance;

public class ReasonsTests
{
    private static Assessment Assess(string title) => RelevanceModel.Embedded.Assess(new NewsText(title, "", ""));

    [Theory]
    [InlineData("EE.UU. retira sus tropas de Irak antes de fin de año, según el presidente")]
    [InlineData("Die Bundeswehr zieht einen Teil der Soldaten aus dem Irak ab")]
    [InlineData("Los soldados españoles vuelven de Irak y dejan la base de Besmaya")]
    [InlineData("La France retire des soldats d'Irak et du Koweït dans les prochaines semaines")]
    [InlineData("L'Italia ritira i soldati dalla base di Nassiriya, il ministro: non torneremo")]
    [InlineData("les troupes américaines quittent la base de taji et rentrent dans le pays")]
    [InlineData("الولايات المتحدة تسحب قواتها من العراق")]
    [InlineData("美国从伊拉克撤出最后一批作战部队的消息得到五角大楼证实")]
    public void Text_that_is_not_English_is_said_to_be_so_and_kept_for_review(string title)
    {
        var assessment = Assess(title);

        Assert.Equal((Language.NotCovered, Verdict.Review), (assessment.Language, assessment.Verdict));
        Assert.Equal("The text is not in English: the language is not covered.", Assert.Single(assessment.Missing));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bush backs Petraeus plan")]
    [InlineData("Lula de Silva visits Rio de Janeiro")]
    [InlineData("Oscar de la Renta dies aged 82")]
    [InlineData("Al-Qa'im and Deir el-Zour: Iraq border crossings reopen")]
    [InlineData("De la Rua resigns; Argentina mourns José de San Martín")]
    [InlineData("Ursula von der Leyen wins backing")]
    public void A_text_too_short_to_tell_is_taken_for_English(string title) => Assert.Equal(Language.English, Assess(title).Language);

    [Fact]
    public void What_is_not_named_is_missing() =>
        Assert.Equal(["Named: Iraq and a force. Not named: a reduction."], Assess("Iraq thanks its soldiers").Missing);

    [Fact]
    public void A_demand_is_missing_the_report() =>
        Assert.Contains("asked for", Assess("Protesters in Baghdad demand US troops leave Iraq").Missing[0], StringComparison.Ordinal);

    [Fact]
    public void A_match_misses_nothing() => Assert.Empty(Assess("US to withdraw troops from Iraq").Missing);

    [Fact]
    public void The_nearest_article_shares_the_words_that_count()
    {
        var nearest = Assess("US-led coalition reduces its footprint in Iraq").Nearest!;

        Assert.Contains("footprint", nearest.SharedTerms);
        Assert.InRange(nearest.Similarity, 0.01, 1);
    }

    [Fact]
    public void A_text_without_any_word_of_the_subject_is_near_no_article() => Assert.Null(Assess("Cricket").Nearest);
}
