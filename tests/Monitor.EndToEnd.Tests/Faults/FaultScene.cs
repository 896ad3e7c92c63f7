using Monitor.Cli.Azurite;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.Killing;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.EndToEnd.Tests.Tables;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Faults;

/// <summary>The app running on a storage that fails in the middle of six slow feeds, and what is to come of it.</summary>
public abstract class FaultScene : Scene
{
    private const int Middle = 2;

    private static readonly string[] Titles = [.. Headline.Drawdown.Select(headline => headline.Title).Order(StringComparer.Ordinal)];

    private LoopbackServer? _wires;

    private protected BreakableAzurite Azurite { get; private set; } = null!;

    /// <summary>Past the proxies, where there are any.</summary>
    private protected AzuritePorts Ports { get; private set; }

    public override async Task InitializeAsync()
    {
        Azurite = await BreakableAzurite.StartAsync();
        Ports = Azurite.Ports;
        _wires = await LoopbackServer.StartAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await (_wires?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Azurite.DisposeAsync();
    }

    private protected LoopbackServer Wires => _wires!;

    private int AlertsWritten => Directory.Exists(Analyst.Alerts) ? Directory.GetFiles(Analyst.Alerts, "*.eml").Length : 0;

    private protected Task<ServingRun> ServeAsync(params string[] arguments) => ServeAsync(Ports, arguments);

    private protected Task<ServingRun> ServeAsync(AzuritePorts ports, params string[] arguments)
    {
        Analyst.Environment["AzureWebJobsStorage"] = ports.ConnectionString;
        Analyst.Environment["Polling__ReadPages"] = "false";
        return ServingRun.StartAsync(Analyst, ServingRun.EverySecond, arguments);
    }

    /// <summary>A run over the six feeds, when it has asked for some and not for all.</summary>
    private protected async Task<ServingRun> InTheMiddleAsync(AzuritePorts ports)
    {
        var run = await ServeAsync(ports, ["--since", "all", "--feeds", .. new FeedSet(_wires!, new Random(1)) { Edition = Headline.Drawdown.Count }.Addresses]);
        await Eventually.IsTrueAsync(() => _wires!.Requests.Count >= Middle, "the run is in the middle");
        return run;
    }

    /// <summary>Waits for the alerts, stops the run, and looks at what is stored and what was said.</summary>
    private protected async Task<MonitorRun> EndsWellAsync(ServingRun run)
    {
        await Eventually.IsTrueAsync(() => AlertsWritten >= Titles.Length, "every report is told", TimeSpan.FromSeconds(60));
        var ended = await run.StopAsync(ServingRun.StopLimit);
        var tables = await TableReader.ReadAsync(Ports.ConnectionString, "Matches", "Deliveries");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(Titles, Sorted(tables["Matches"].Select(row => row["Title"])));
        Assert.Equal(Titles, Sorted(Analyst.AlertFiles.Select(file => AlertFile.Read(file.Value).Title)));
        Assert.Equal(Titles.Length, tables["Deliveries"].Length);
        Assert.All(tables["Deliveries"], row => Assert.Equal("Sent", row["State"]));
        AssertPlain(ended);
        return ended;
    }

    /// <summary>No traces, and no flood: a fault is said a few times, not for every look at a queue.</summary>
    private protected static void AssertPlain(MonitorRun run)
    {
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.InRange(run.ErrorLines.Count, 0, 40);
    }

    private static string[] Sorted(IEnumerable<string> titles) => [.. titles.Order(StringComparer.Ordinal)];
}
