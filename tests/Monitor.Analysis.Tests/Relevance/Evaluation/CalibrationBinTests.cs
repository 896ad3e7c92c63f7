using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Analysis.Tests.Relevance.Evaluation;

public class CalibrationBinTests
{
    [Fact]
    public void A_bin_holds_its_lower_edge_and_the_last_its_upper_too()
    {
        var bins = CalibrationBin.Of([new("a", 0.9, true, ""), new("b", 1, false, ""), new("c", 0.35, true, "")]);

        Assert.Equal([new CalibrationBin(0.35, 0.5, 1, 0.35, 1), new CalibrationBin(0.9, 1, 2, 0.95, 0.5)], bins);
    }
}
