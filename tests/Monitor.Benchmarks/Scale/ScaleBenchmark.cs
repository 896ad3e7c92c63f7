using System.Diagnostics;
using System.Globalization;
using Monitor.Feeds.Opml;
using Monitor.Testing;

namespace Monitor.Benchmarks.Scale;

/// <summary>
/// One round over many feeds by several runs of the program on one data directory and one Azurite: whether each feed
/// was asked for exactly once, how many requests a host had at once, how long it took and how much memory.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Port = 17391;
    private const int FeedsOfAHost = 20;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>After the last feed was asked for: a second request for one would be seen.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var numbers = arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (count, workers) = (numbers.ElementAtOrDefault(0) is > 0 and var feeds ? feeds : 20_000, numbers.ElementAtOrDefault(1) is > 0 and var some ? some : 4);
        var folder = Directory.CreateTempSubdirectory("monitor-scale-").FullName;
        await using var farm = await CountedFeeds.StartAsync(count, FeedsOfAHost, Port, Pace);
        await ImportAsync(farm, folder);
        var watch = Stopwatch.StartNew();
        var runs = Enumerable.Range(0, workers).Select(_ => new WorkerRun(folder)).ToList();
        var took = await RoundAsync(farm, count, watch, runs);
        await Task.Delay(Settling, TimeProvider.System, CancellationToken.None);
        runs.ForEach(run => run.Look());
        await Task.WhenAll(runs.Select(run => run.StopAsync()));
        Directory.Delete(folder, recursive: true);
        return Report(farm, took, runs);
    }

    /// <returns>From the start of the processes until the last feed was asked for; null when that never came.</returns>
    private static async Task<TimeSpan?> RoundAsync(CountedFeeds farm, int count, Stopwatch watch, List<WorkerRun> runs)
    {
        while (farm.Asked.Count(asked => asked > 0) < count)
        {
            if (watch.Elapsed > Limit || runs.TrueForAll(run => run.HasEnded))
            {
                return null;
            }

            runs.ForEach(run => run.Look());
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }

        return watch.Elapsed;
    }

    private static async Task ImportAsync(CountedFeeds farm, string folder)
    {
        var opml = Path.Combine(folder, "feeds.opml");
        await File.WriteAllBytesAsync(opml, OpmlDocument.Write("Scale", farm.Addresses.Select(address => new OpmlFeed(address, "", null))));
        await using var import = new WorkerRun(folder, "feeds", "import", opml);
        await import.EndAsync();
    }

    private static int Report(CountedFeeds farm, TimeSpan? took, List<WorkerRun> runs)
    {
        var asked = farm.Asked;
        var (never, twice) = (asked.Count(times => times == 0), asked.Count(times => times > 1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{asked.Count} feeds, {FeedsOfAHost} a host, {runs.Count} processes: {(took is { } time ? $"{time.TotalSeconds:0} s, {asked.Count / time.TotalSeconds:0} feeds/s" : "the round did not end")}; {never} never asked for, {twice} more than once, at most {farm.MostAtOnce} requests at once to a host (wanted: 0, 0 and 2)"));
        foreach (var run in runs)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  process {run.Id}: {run.PeakMegabytes:0} MB at most, {run.Processor.TotalSeconds:0} s of the processor; {run.Last}"));
        }

        return took is not null && never == 0 && twice == 0 && farm.MostAtOnce <= 2 ? 0 : 1;
    }
}
