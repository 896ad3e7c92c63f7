using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Events;

public sealed class EventTests(EventRun scene) : IClassFixture<EventRun>
{
    [Fact]
    public void Three_reports_of_one_cut_are_one_alert() => Assert.Single(scene.FirstAlerts);

    [Fact]
    public void Another_figure_is_the_second_with_what_was_told_before()
    {
        var added = Assert.Single(scene.Alerts, file => !scene.FirstAlerts.ContainsKey(file.Key));
        var alert = AlertFile.Read(added.Value);

        Assert.StartsWith("Update: US: 2,500 → 1,700 in Iraq", alert.Subject, StringComparison.Ordinal);
        Assert.Contains("4 reports", alert.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_event_has_its_reports_its_news_and_the_competing_figures()
    {
        var known = Assert.Single(scene.Json.Objects);

        Assert.Equal(4, known.GetProperty("reports").GetInt32());
        Assert.Equal(["newEvent", "figureChanged"], known.GetProperty("news").EnumerateArray().Select(news => news.GetProperty("kind").GetString()));
        Assert.Equal(
            ["1,400", "1,700"],
            known.GetProperty("values").EnumerateArray().Where(value => value.GetProperty("what").GetString() == "after")
                .Select(value => value.GetProperty("value").GetString()));
    }

    [Fact]
    public void The_timeline_shows_the_news_and_who_gave_which_figure()
    {
        Assert.Contains("4 reports", scene.Timeline.Output, StringComparison.Ordinal);
        Assert.Contains("Another figure for US troops", scene.Timeline.Output, StringComparison.Ordinal);
        Assert.Contains("1,700 (Paper 3)", scene.Timeline.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_has_a_line_for_each_statement()
    {
        // The papers have one publisher, and two of them state the same in the same numbers.
        Assert.Equal(3, scene.Ledger.Objects.Count);
        Assert.Equal(4, scene.Csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
