using System.Xml.Linq;
using Monitor.Cli.Relevance;

namespace Monitor.Cli.Tests.Relevance;

public sealed class PrecisionRecallPlotTests
{
    [Fact]
    public void The_curve_has_a_point_for_each_score_that_finds_something()
    {
        var svg = XDocument.Parse(PrecisionRecallPlot.Of([new("a", 0.9, true, ""), new("b", 0.5, false, ""), new("c", 0.4, true, "")], 0.5));

        var points = svg.Descendants().Single(element => element.Name.LocalName == "polyline").Attribute("points")!.Value;

        Assert.Equal("250,50 250,250 450,183.3", points);
    }
}
