using Monitor.Analysis.Events;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Levels;

namespace Monitor.Functions.Tests;

public sealed class LedgerCsvTests
{
    private static string Line(EventReport report)
    {
        List<LedgerLine> lines = [.. LedgerLine.Of(NewsEvent.Open(Some.Id(), report, null))];
        var told = lines.Select(line => LevelStatement.Of(line.Event, DateOnly.FromDateTime(line.At.UtcDateTime), line.Figure));
        return LedgerCsv.Write(lines, new TargetFates(told, new DateOnly(2026, 10, 1))).Split("\r\n")[1];
    }

    [Fact]
    public void A_figure_is_a_line_with_as_many_cells_as_the_header() =>
        Assert.StartsWith("2026-03-01,\"US\",5200,5200,3000,3000,,,,2026-09,\"Iraq\",Withdrawal,Announced,\"Frank McKenzie, general\",", Line(Some.Report()), StringComparison.Ordinal);

    [Fact]
    public void What_became_of_a_target_is_the_last_cell() => Assert.EndsWith(",Missed", Line(Some.Report()), StringComparison.Ordinal);

    [Theory]
    [InlineData("=HYPERLINK(\"http://bad.example\")", "\"'=HYPERLINK(\"\"http://bad.example\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("two\r\nlines", "\"two  lines\"")]
    public void Text_from_outside_is_quoted_and_starts_no_formula(string title, string cell) =>
        Assert.Contains($",{cell},", Line(Some.Report() with { Title = title }), StringComparison.Ordinal);
}
