using Monitor.Analysis.Figures;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;

namespace Monitor.Functions.Tests.Tables;

public sealed class FiguresJsonTests
{
    /// <summary>As rows, webhooks and the API have held it from the first version on.</summary>
    private const string First =
        """[{"force":"US","before":{"low":5200,"high":5200,"about":true},"after":{"low":3000,"high":3000,"about":false},"by":{"earliest":"2026-09-01","latest":"2026-09-30","precision":"month","words":"by the end of September"},"place":"Iraq","kind":"withdrawal","status":"announced","speaker":{"name":"Frank McKenzie","role":"general","unnamed":false},"sentence":"The United States will reduce its troops.","offset":12}]""";

    [Fact]
    public void A_figure_is_written_as_it_always_was_and_read_back_whole()
    {
        Assert.Equal(First, FiguresJson.Write([Some.Figure()]));
        Assert.Equal(Some.Figure(), Assert.Single(FiguresJson.Read(First)));
    }

    [Fact]
    public void A_row_that_says_the_least_is_read()
    {
        var figure = Assert.Single(FiguresJson.Read("""[{"force":"Italy","kind":"endOfMission","status":"done","sentence":"The mission ended."}]"""));

        Assert.Equal(("Italy", FigureKind.EndOfMission, FigureStatus.Done, "The mission ended."), (figure.Force, figure.Kind, figure.Status, figure.Sentence.Text));
        Assert.Null(figure.Before ?? figure.After ?? figure.Change);
    }

    [Fact]
    public void What_a_later_version_adds_does_no_harm() =>
        Assert.Equal(Some.Figure(), Assert.Single(FiguresJson.Read(First.Replace("\"force\"", "\"later\":{\"a\":[1]},\"force\"", StringComparison.Ordinal))));
}
