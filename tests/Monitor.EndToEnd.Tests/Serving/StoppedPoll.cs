using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Serving;

/// <summary>An app that is stopped while a feed keeps it waiting, and a run over the same feed, which answers now.</summary>
public sealed class StoppedPoll : Scene
{
    internal MonitorRun Stopped { get; private set; } = null!;

    internal MonitorRun Next { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> Alerts { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer(
            "/slow",
            context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted),
            LoopbackServer.Says(NewsWire.Feed("slow", Headline.Drawdown), "application/rss+xml"));
        await Analyst.RunAsync("feeds", "add", "--unseen", $"{server.Address}slow");
        await using (var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour))
        {
            await Eventually.IsTrueAsync(() => server.Requests.Count > 0, "the slow feed is asked for");
            Stopped = await run.StopAsync(ServingRun.StopLimit);
        }

        Next = await Analyst.RunAsync("run", "--once", "--json");
        Alerts = Analyst.AlertFiles;
    }
}
