using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Relevance;

/// <summary>Scoring allocates its answer and nothing else.</summary>
public class AllocationTests
{
    private const int Times = 200;

    /// <summary>An answer without evidence: itself and twelve references to reasons that all answers share, with two headers to spare.</summary>
    private const long Answer = 288;

    [Theory]
    [InlineData("Cricket", "England won the toss.", "")]
    [InlineData("Iraq thanks its soldiers", "A busy day in Baghdad.", "Forces were deployed. The minister is to leave the U.S. after 2,500 meetings.")]
    [InlineData("Rio de la Plata", "Deir el-Zour, Camp El Salvador", "")]
    [InlineData("Iran leaves two soldiers of the coalition against Daesh dead", "Power was handed over to the Iraqis.", "Iran pulls forces against Daesh out of Syria, 300 men leave Iraq.")]
    [InlineData("A firm pulls out of Iraq", "The US leaves two soldiers dead, officials said.", "American troops cut off the road to Basra.")]
    [InlineData("Les soldats quittent l'Irak", "Это другой язык, и он не поддерживается.", "")]
    public void An_item_that_states_nothing_costs_its_answer(string title, string summary, string body) =>
        Assert.InRange(AllocatedBy(new NewsText(title, summary, string.Concat(Enumerable.Repeat(body + "\n", 20)))), 1, Answer);

    [Fact]
    public void A_long_item_costs_no_more_than_a_short_one()
    {
        var body = string.Join('\n', Enumerable.Range(0, 500).Select(number => $"The {number} soldiers of {(char)('a' + (number % 26))}land leave the old base in Iraq to others."));

        Assert.InRange(AllocatedBy(new NewsText("A long story", "", body.Replace("soldiers", "farmers", StringComparison.Ordinal).Replace("base", "barn", StringComparison.Ordinal))), 1, Answer);
    }

    private static long AllocatedBy(NewsText text)
    {
        var model = RelevanceModel.Embedded;
        for (var warm = 0; warm < Times; warm++)
        {
            model.Assess(text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < Times; time++)
        {
            model.Assess(text);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
