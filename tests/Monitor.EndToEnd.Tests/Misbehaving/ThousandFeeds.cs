using System.Diagnostics;
using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>Two runs over the town's feeds, and what the program says of each feed after the first.</summary>
public sealed class ThousandFeeds : Scene
{
    private const int Seed = 20260301;

    /// <summary>Ends a run that hangs; seen was 50 s on two cores with load for a dozen.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    internal IReadOnlyList<Wire> Wires { get; private set; } = [];

    internal MonitorRun First { get; private set; } = null!;

    /// <summary>By address.</summary>
    internal IReadOnlyDictionary<string, JsonElement> Listed { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> FirstAlerts { get; private set; } = null!;

    internal MonitorRun Second { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> SecondAlerts { get; private set; } = null!;

    internal MonitorRun Matches { get; private set; } = null!;

    /// <summary>The numbers of the feeds that the second run asked for.</summary>
    internal IReadOnlySet<int> Revisited { get; private set; } = null!;

    /// <summary>The numbers of the feeds that told the second run that nothing changed.</summary>
    internal IReadOnlySet<int> Unchanged { get; private set; } = null!;

    internal string Story { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        if (!WideLoopbackFactAttribute.IsWide)
        {
            return;
        }

        await using var town = new NewsTown(new Random(Seed));
        Wires = town.Wires;
        var list = Analyst["town.opml"];
        await File.WriteAllBytesAsync(list, town.Opml, CancellationToken.None);
        SetLimits();
        await Analyst.RunAsync("feeds", "import", list);
        var watch = Stopwatch.StartNew();
        First = await RunAsync(list);
        Story = $"First run: {watch.Elapsed.TotalSeconds:0.0} s.";
        FirstAlerts = Analyst.AlertFiles;
        Listed = (await Analyst.RunAsync("feeds", "list", "--json")).Objects.ToDictionary(feed => feed.GetProperty("url").GetString()!);
        town.Visits.Clear();
        town.Unchanged.Clear();
        watch.Restart();
        Second = await RunAsync(list);
        Story += $" Second run: {watch.Elapsed.TotalSeconds:0.0} s.";
        SecondAlerts = Analyst.AlertFiles;
        (Revisited, Unchanged) = (town.Visits.ToHashSet(), town.Unchanged.ToHashSet());
        Matches = await Analyst.RunAsync("matches", "--json", "--limit", "5000");
    }

    /// <summary>A server that never answers is given up soon, one that is only slow is not; what is endless ends early.</summary>
    private void SetLimits()
    {
        Analyst.Environment["Fetch__TimeLimit"] = "00:00:04";
        Analyst.Environment["Fetch__HeaderTimeLimit"] = "00:00:04";
        Analyst.Environment["Fetch__MostBytes"] = $"{1024 * 1024}";
        Analyst.Environment["Polling__ReadPages"] = "false";
    }

    private async Task<MonitorRun> RunAsync(string list)
    {
        await using var process = Analyst.Start("run", "--once", "--json", "--feeds", list);
        return await process.ToEndAsync(Limit);
    }
}
