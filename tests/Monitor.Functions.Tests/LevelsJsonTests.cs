using System.Text.Json;
using Monitor.Analysis.Events;
using Monitor.Functions.Tests.Support;

namespace Monitor.Functions.Tests;

public sealed class LevelsJsonTests
{
    private static NewsEvent Event(int reports) => Enumerable.Range(1, reports - 1).Aggregate(
        NewsEvent.Open(Some.Id(), Report(0), null), (known, index) => known.With(Report(index)));

    private static EventReport Report(int index)
    {
        var id = Some.Id();
        return Some.Report() with { Article = id, Origin = id, At = Some.Now.AddDays(index), Title = new string('x', 900) };
    }

    [Fact]
    public void What_reports_state_is_told_with_what_names_their_matches()
    {
        var known = Event(2);
        var levels = JsonDocument.Parse(LevelsJson.Write(known)).RootElement;

        Assert.Equal(known.Id, levels.GetProperty("event").GetString());
        Assert.Equal("announced", levels.GetProperty("statuses")[0].GetString());
        var line = levels.GetProperty("lines")[0];
        Assert.Equal((known.First.Article, 3000), (line.GetProperty("article").GetString(), line.GetProperty("figure").GetProperty("after").GetProperty("low").GetInt32()));
        Assert.Equal(known.First.Seen, line.GetProperty("seen").GetDateTimeOffset());
    }

    [Fact]
    public void However_many_reports_there_are_it_fits_into_a_property() => Assert.InRange(LevelsJson.Write(Event(NewsEvent.MostReports)).Length, 1000, 30_000);

    [Fact]
    public void An_event_without_a_number_says_nothing_of_levels() =>
        Assert.Equal("", LevelsJson.Write(NewsEvent.Open(Some.Id(), Some.Report() with { Figures = [] }, null)));
}
