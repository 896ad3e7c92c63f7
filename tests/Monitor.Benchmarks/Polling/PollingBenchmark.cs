using System.Globalization;
using Monitor.Cli.Azurite;
using Monitor.Feeds.Opml;

namespace Monitor.Benchmarks.Polling;

/// <summary>
/// Polls the same feeds from the same server with newsboat, with <c>monitor run --once</c> on Azurite, and with the
/// polling use case over stores in memory, one after the other in one run.
/// </summary>
internal static class PollingBenchmark
{
    private const int Port = 17390;

    private static readonly Dictionary<string, string> Nothing = [];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("monitor-benchmark-").FullName;
        await using var farm = await FeedFarm.StartAsync(count, Port);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} feeds of {farm.MeanSize / 1000:0.0} KB and 30 items, on 200 loopback addresses"));
        var opml = await WriteListsAsync(farm, folder);

        var newsboat = await MeasureAsync("newsboat, 16 threads", farm, count, () => NewsboatAsync(folder));
        var memory = await MeasureAsync("polling in memory", farm, count, () => InMemoryAsync(opml));
        await using var azurite = await ImportedAsync(opml, folder);
        var stored = await MeasureAsync("monitor run --once on Azurite", farm, count, () => MonitorAsync(["run", "--once"], folder, azurite));
        Compare("polling in memory", memory, newsboat);
        Compare("monitor run --once on Azurite", stored, newsboat);
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<string> WriteListsAsync(FeedFarm farm, string folder)
    {
        var addresses = farm.Addresses.ToList();
        var opml = Path.Combine(folder, "farm.opml");
        await File.WriteAllBytesAsync(opml, OpmlDocument.Write("Farm", addresses.Select(address => new OpmlFeed(new Uri(address), address, null))));
        await File.WriteAllLinesAsync(Path.Combine(folder, "urls"), addresses);
        await File.WriteAllLinesAsync(Path.Combine(folder, "config"), ["reload-threads 16"]);
        return opml;
    }

    private static async Task<ChildRun> MeasureAsync(string name, FeedFarm farm, int count, Func<Task<ChildRun>> run)
    {
        var before = farm.Served;
        var result = await run();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32} {count / result.Time.TotalSeconds,8:0.0} feeds/s {result.Time.TotalSeconds,7:0.00} s {result.PeakMegabytes,7:0} MB  {farm.Served - before} served, exit code {result.ExitCode}"));
        return result;
    }

    private static Task<ChildRun> NewsboatAsync(string folder) => ChildRun.OfAsync(
        "newsboat",
        ["-u", Path.Combine(folder, "urls"), "-C", Path.Combine(folder, "config"), "-c", Path.Combine(folder, "cache.db"), "-x", "reload"],
        Nothing);

    private static Task<ChildRun> InMemoryAsync(string opml) =>
        ChildRun.OfAsync("dotnet", [typeof(PollingBenchmark).Assembly.Location, "polling-in-memory", opml], Nothing);

    /// <summary>The list of feeds lies in storage before the clock starts, as newsboat's lies in its file.</summary>
    private static async Task<AzuriteProcess> ImportedAsync(string opml, string folder)
    {
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(Console.Error, CancellationToken.None);
        var azurite = await AzuriteProcess.StartAsync(
            installed, Path.Combine(folder, "azurite"), AzuritePorts.Free, TimeProvider.System, CancellationToken.None);
        var imported = await MonitorAsync(["feeds", "import", opml], folder, azurite);
        return imported.ExitCode == 0 ? azurite : throw new InvalidOperationException("The feeds could not be imported.");
    }

    private static Task<ChildRun> MonitorAsync(string[] arguments, string folder, AzuriteProcess azurite) => ChildRun.OfAsync(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "monitor.dll"), .. arguments, "--data", Path.Combine(folder, "data")],
        new Dictionary<string, string> { ["AzureWebJobsStorage"] = azurite.Ports.ConnectionString });

    private static void Compare(string name, ChildRun run, ChildRun other) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-32} {other.Time / run.Time,5:0.00} times the feeds a second of newsboat (wanted: 3 or more), {run.PeakMegabytes / other.PeakMegabytes,5:0.00} times its memory (wanted: 2 or less)"));
}
