using System.Net;
using System.Net.Sockets;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.Misbehaving;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Feeds.Opml;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Sharing;

/// <summary>Several runs over one data directory, with timers that tick every second.</summary>
public sealed class SharedRoundTests : Scene
{
    private const int Feeds = 400;
    private const int FeedsOfAHost = 20;
    private const int Workers = 3;
    private const int AtOnceByDefault = 2;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(5);

    [WideLoopbackFact]
    public async Task Runs_that_share_a_data_directory_ask_for_each_feed_once()
    {
        await using var feeds = await CountedFeeds.StartAsync(Feeds, FeedsOfAHost, FreePort(), Pace);
        await ImportAsync(feeds);
        Analyst.Environment["Polling__ReadPages"] = "false";
        await using var first = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await using var second = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await using var third = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);

        await Eventually.IsTrueAsync(() => feeds.Asked.Sum() >= Feeds, "the round is done", TimeSpan.FromSeconds(60));
        var ended = await Task.WhenAll(((ServingRun[])[first, second, third]).Select(run => run.StopAsync(ServingRun.StopLimit)));

        Assert.All(feeds.Asked, asked => Assert.Equal(1, asked));
        Assert.InRange(feeds.MostAtOnce, 1, AtOnceByDefault);
        Assert.All(ended, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(Workers - 1, ended.Count(run => run.Error.Contains("Another run keeps the timers", StringComparison.Ordinal)));
    }

    [WideLoopbackFact]
    public async Task A_run_takes_the_timers_over_from_one_that_was_killed()
    {
        await using var feeds = await CountedFeeds.StartAsync(2, 1, FreePort(), Pace);
        Analyst.Environment["Polling__ReadPages"] = "false";
        await Analyst.RunAsync("feeds", "add", "--unseen", $"{feeds.Addresses.First()}?first");
        await using var keeper = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await using var heir = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await heir.HasSaidAsync("Another run keeps the timers");
        await keeper.KillAsync();
        await heir.HasSaidAsync("this one keeps them now");
        await ImportAsync(feeds);
        await Eventually.IsTrueAsync(() => feeds.Asked.Sum() == 3, "the heir polls what is due");
        Assert.Equal([2, 1], feeds.Asked);
    }

    private async Task ImportAsync(CountedFeeds feeds)
    {
        var list = Analyst["feeds.opml"];
        await File.WriteAllBytesAsync(list, OpmlDocument.Write("Counted", feeds.Addresses.Select(address => new OpmlFeed(address, "", null))), CancellationToken.None);
        Assert.Equal(0, (await Analyst.RunAsync("feeds", "import", list)).ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
