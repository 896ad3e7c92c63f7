using System.Net;
using System.Net.Sockets;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.Faults;
using Monitor.EndToEnd.Tests.Misbehaving;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Feeds.Opml;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Sharing;

/// <summary>Two runs over one storage account, each with a data directory of its own, with timers that tick every second.</summary>
public sealed class SharedAccountTests : Scene, IAsyncDisposable
{
    private const int Feeds = 120;
    private const int FeedsOfAHost = 4;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly Analyst _other = new();
    private BreakableAzurite _azurite = null!;
    private LoopbackServer _wire = null!;

    public override async Task InitializeAsync()
    {
        _azurite = await BreakableAzurite.StartAsync();
        _wire = await LoopbackServer.StartAsync();
        foreach (var analyst in (Analyst[])[Analyst, _other])
        {
            analyst.Environment["AzureWebJobsStorage"] = _azurite.Ports.ConnectionString;
            analyst.Environment["Polling__ReadPages"] = "false";
        }
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _other.DisposeAsync();
        await _wire.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [WideLoopbackFact]
    public async Task Runs_over_one_account_ask_for_each_feed_once_and_tell_each_alert_once()
    {
        await using var feeds = await CountedFeeds.StartAsync(Feeds, FeedsOfAHost, FreePort(), Pace);
        _wire.Answer("/news", LoopbackServer.Says(NewsWire.Feed("wire", Headline.Drawdown), "application/rss+xml"));
        _wire.Answer("/hook", LoopbackServer.Says("ok"));
        await ImportAsync([.. feeds.Addresses, new Uri(_wire.Address, "news")]);
        await Analyst.RunAsync("subscriptions", "add", new Uri(_wire.Address, "hook").AbsoluteUri);
        await using var first = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond, "--since", "all");
        await using var second = await ServingRun.StartAsync(_other, ServingRun.EverySecond, "--since", "all");

        await Eventually.IsTrueAsync(() => feeds.Asked.Sum() >= Feeds && Alerts.Count >= Headline.Drawdown.Count, "the round is done", TimeSpan.FromSeconds(60));
        var ended = await Task.WhenAll(first.StopAsync(ServingRun.StopLimit), second.StopAsync(ServingRun.StopLimit));

        Assert.Equal(Headline.Drawdown.Count, Alerts.Count);
        Assert.Distinct(Alerts);
        Assert.All(feeds.Asked, asked => Assert.Equal(1, asked));
        Assert.Single(_wire.Requests, request => request.Target == "/news");
        Assert.Single(ended, run => run.Error.Contains("keeps the timers of this storage account: this one shares its work", StringComparison.Ordinal));
    }

    /// <summary>The ids by which receivers know a second copy.</summary>
    private List<string> Alerts =>
        [.. _wire.Requests.Where(request => request.Target == "/hook").Select(request => request.Headers["webhook-id"])];

    private async Task ImportAsync(IEnumerable<Uri> addresses)
    {
        var list = Analyst["feeds.opml"];
        await File.WriteAllBytesAsync(list, OpmlDocument.Write("Counted", addresses.Select(address => new OpmlFeed(address, "", null))), CancellationToken.None);
        Assert.Equal(0, (await Analyst.RunAsync("feeds", "import", list)).ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
