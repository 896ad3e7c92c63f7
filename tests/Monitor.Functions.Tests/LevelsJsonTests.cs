using System.Text.Json;
using Monitor.Analysis.Events;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Levels;

namespace Monitor.Functions.Tests;

public sealed class LevelsJsonTests
{
    private static NewsEvent Event(int reports, bool isOther = false) => Enumerable.Range(1, reports - 1).Aggregate(
        NewsEvent.Open(Some.Id(), Report(0), null), (known, index) => known.With(Report(index, isOther ? index : 3000)));

    private static EventReport Report(int index, long after = 3000)
    {
        var id = Some.Id();
        return Some.Report() with { Article = id, Origin = id, At = Some.Now.AddDays(index), Source = new string('x', 900), Figures = [Some.Figure(after)] };
    }

    [Fact]
    public void What_reports_state_is_told_once_with_what_names_the_match_of_the_first()
    {
        var known = Event(2);
        var levels = JsonDocument.Parse(LevelsJson.Write(known)).RootElement;

        Assert.Equal(known.Id, levels.GetProperty("event").GetString());
        var line = Assert.Single(levels.GetProperty("lines").EnumerateArray());
        Assert.Equal(("announced", 2), (line.GetProperty("figure").GetProperty("status").GetString(), line.GetProperty("reports").GetInt32()));
        Assert.Equal((known.First.Article, 3000), (line.GetProperty("article").GetString(), line.GetProperty("figure").GetProperty("after").GetProperty("low").GetInt32()));
        Assert.Equal(known.First.Seen, line.GetProperty("seen").GetDateTimeOffset());
    }

    [Fact]
    public void However_many_reports_there_are_it_fits_into_a_property() => Assert.InRange(LevelsJson.Write(Event(NewsEvent.MostReports, isOther: true)).Length, 1000, 30_000);

    [Fact]
    public void What_was_written_tells_what_became_of_its_targets()
    {
        var known = LevelsJson.Read(LevelsJson.Write(Event(1)));

        Assert.Equal(TargetFate.Ahead, known.With(new TargetFates(known.Statements(), new DateOnly(2026, 9, 30))).Lines[0].Fate);
        Assert.Equal(TargetFate.Missed, known.With(new TargetFates(known.Statements(), new DateOnly(2026, 10, 1))).Lines[0].Fate);
    }

    [Fact]
    public void An_event_without_a_number_says_nothing_of_levels() =>
        Assert.Equal("", LevelsJson.Write(NewsEvent.Open(Some.Id(), Some.Report() with { Figures = [] }, null)));
}
