using Microsoft.AspNetCore.Http;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.BadInput;

/// <summary>One run over feeds that are none, and the sample feed among them.</summary>
public sealed class BadFeeds : Scene
{
    internal MonitorRun Run { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> Alerts { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer("/page", LoopbackServer.Says("<!doctype html><title>News</title><p>All the news.", "text/html"))
            .Answer("/missing", LoopbackServer.Says("", status: StatusCodes.Status404NotFound))
            .Answer("/silent", context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        Analyst.Environment["Fetch__TimeLimit"] = "00:00:02";
        Analyst.Environment["Fetch__HeaderTimeLimit"] = "00:00:02";
        string[] feeds =
        [
            $"{server.Address}page", $"{server.Address}missing", $"{server.Address}silent", Analyst.Write("empty.rss", ""),
            Repository.Samples,
        ];
        Run = await Analyst.RunAsync(["run", "--once", "--json", "--since", "all", "--feeds", .. feeds]);
        Alerts = Analyst.AlertFiles;
    }
}
