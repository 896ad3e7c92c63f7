using Monitor.Analysis.Events;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web.Syndication;

namespace Monitor.Functions.Tests.Web.Syndication;

public sealed class EventEntryTests
{
    [Fact]
    public void An_event_says_the_fact_its_status_and_how_many_report_it()
    {
        var known = Some.Event() with { Independent = 3 };

        Assert.Equal("US: about 5,200 → 3,000 in Iraq by Sep 2026 (announced, 3 independent sources)", EventEntry.Of(known, null).Title);
    }

    [Fact]
    public void News_of_another_figure_updates_the_entry_and_its_fact()
    {
        var known = Some.Event();
        var report = Some.Report() with { Figures = [Some.Figure(2500)] };
        var later = known.With(report).WithNews([new News.NewEvent(report.Lead)], report, known.Opened.AddDays(1));
        var (before, after) = (EventEntry.Of(known, null), EventEntry.Of(later, null));

        Assert.Equal((before.Id, before.Published, known.Opened.AddDays(1)), (after.Id, after.Published, after.Updated));
        Assert.Contains("2,500", after.Title, StringComparison.Ordinal);
    }
}
