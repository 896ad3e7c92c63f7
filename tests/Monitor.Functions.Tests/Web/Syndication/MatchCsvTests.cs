using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Syndication;

namespace Monitor.Functions.Tests.Web.Syndication;

public sealed class MatchCsvTests
{
    [Fact]
    public void A_match_is_a_line_and_starts_no_formula()
    {
        var match = Some.Match() with { Title = "=cmd|' /C calc'!A0, \"now\"\r\n", Source = "@wire", Figures = [Some.Figure()] };
        var lines = MatchCsv.Write([match]).Split("\r\n");

        Assert.Equal((3, MatchCsv.Header, ""), (lines.Length, lines[0], lines[2]));
        Assert.Contains(",\"'@wire\",\"'=cmd|' /C calc'!A0, \"\"now\"\"\",\"https://news.example/a?b=c\",", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"US: about 5,200 → 3,000 in Iraq by Sep 2026 (announced)\"", lines[1], StringComparison.Ordinal);
    }
}
