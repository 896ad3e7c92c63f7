using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.FirstRuns;

public sealed class FirstRunTests(FirstRun scene) : IClassFixture<FirstRun>
{
    private static readonly (string Title, string Sentence)[] Quotes =
    [
        (FirstRun.Titles[0], "Coalition forces left a base near Kirkuk on Tuesday and turned it over to the Iraqi army, part of a gradual withdrawal of foreign troops from Iraq."),
        (FirstRun.Titles[1], "Rome plans to withdraw half of its troops from Iraq next spring, the defence minister told parliament on Wednesday."),
        (FirstRun.Titles[2], "The United States will reduce its troops in Iraq from about 2,500 to 1,400 by 31 December, the Defense Department said on Monday."),
    ];

    [Fact]
    public void It_lists_the_three_reports_and_nothing_else()
    {
        Assert.Equal(0, scene.First.ExitCode);
        Assert.Equal(FirstRun.Titles, PrintedTable.Read(scene.First.Output).Select(row => row[3]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_quotes_the_sentence_that_says_it()
    {
        var quoted = PrintedTable.Read(scene.First.Output).Select(row => (row[3], row[4])).Order();
        Assert.Equal(Quotes.Order(), quoted);
    }

    [Fact]
    public void It_writes_an_alert_a_report_with_its_subject_and_the_quoted_sentence()
    {
        Assert.All(scene.FirstAlerts.Keys, name => Assert.EndsWith(".eml", name, StringComparison.Ordinal));
        var alerts = scene.FirstAlerts.Values.Select(AlertFile.Read).OrderBy(alert => alert.Title, StringComparer.Ordinal).ToList();
        Assert.Equal(Quotes.Select(quote => quote.Title), alerts.Select(alert => alert.Title));
        Assert.Equal("US: 2,500 → 1,400 in Iraq by 31 Dec 2026 (announced, 1 source)", alerts[^1].Subject);
        Assert.All(alerts.Zip(Quotes), pair => Assert.Contains($"\"{pair.Second.Sentence}\"", pair.First.Text, StringComparison.Ordinal));
    }

    // RFC 2045, 6.7, rule 4: a line break of the text is a line break of the encoded body; =0A is a bare LF, not one.
    [Fact]
    public void The_lines_of_an_alert_are_lines_of_its_file() =>
        Assert.All(scene.FirstAlerts.Values, file => Assert.DoesNotContain("=0A", file, StringComparison.Ordinal));

    [Fact]
    public void It_says_where_the_alerts_are()
    {
        Assert.Contains("1 feed polled; 7 items, 7 of them new; 3 new matches.", scene.First.ErrorLines);
        Assert.Contains(scene.First.ErrorLines, line => line.StartsWith("3 alerts sent to ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_run_lists_nothing_and_writes_nothing()
    {
        Assert.Equal(0, scene.Second.ExitCode);
        Assert.Empty(scene.Second.Output);
        Assert.Equal(scene.FirstAlerts, scene.SecondAlerts);
    }

    [Fact]
    public void Matches_lists_the_three_afterwards()
    {
        Assert.Equal(0, scene.Matches.ExitCode);
        Assert.Equal(FirstRun.Titles, scene.Matches.Titles.Order(StringComparer.Ordinal));
    }
}
