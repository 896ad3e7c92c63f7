using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Serving;

public sealed class StoppedPollTests(StoppedPoll scene) : IClassFixture<StoppedPoll>
{
    private static readonly IEnumerable<string> Titles =
        Headline.Drawdown.Select(headline => headline.Title).Order(StringComparer.Ordinal);

    [UnixFact]
    public void It_ends_in_time_and_well() => Assert.Equal(0, scene.Stopped.ExitCode);

    [UnixFact]
    public void Nothing_is_lost()
    {
        Assert.Equal(Titles, scene.Next.Titles.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Headline.Drawdown.Count, scene.Alerts.Count);
    }

    [UnixFact]
    public void The_next_run_polls_the_feed_once_and_lists_each_report_once()
    {
        Assert.Equal(Titles, scene.Next.Titles.Order(StringComparer.Ordinal));
        Assert.Contains(scene.Next.ErrorLines, line => line.StartsWith("1 feed polled; 24 items, 24 of them new;", StringComparison.Ordinal));
    }

    [UnixFact]
    public void The_next_run_leaves_nothing_waiting() =>
        Assert.DoesNotContain("later attempt", scene.Next.Error, StringComparison.Ordinal);
}
