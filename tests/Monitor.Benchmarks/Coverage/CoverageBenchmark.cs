using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Monitor.Cli.Azurite;
using Monitor.Functions.Tables;
using Monitor.Watch.Coverage;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Benchmarks.Coverage;

/// <summary>What it takes to measure the coverage of many feeds, as each look at the health does: requests, bytes read, time and memory.</summary>
internal static class CoverageBenchmark
{
    /// <summary>What a feed remembers: three hashes an item.</summary>
    private const int Items = 100;

    private const double Megabyte = 1_000_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if ((arguments is [var text] ? text : "20000") is var given
            && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1))
        {
            await Console.Error.WriteLineAsync($"'{given}' is no number of feeds: give a whole number from 1.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("monitor-coverage-").FullName;
        try
        {
            var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(Console.Error, CancellationToken.None);
            await using var azurite = await AzuriteProcess.StartAsync(installed, folder, AzuritePorts.Free, TimeProvider.System, CancellationToken.None);
            return await MeasureAsync(count, azurite.Ports.ConnectionString);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(int count, string connection)
    {
        var seen = new Answers();
        var options = new TableClientOptions();
        options.AddPolicy(seen, HttpPipelinePosition.PerRetry);
        var tables = new TableServiceClient(connection, options);
        await tables.CreateTableIfNotExistsAsync(TableNames.Feeds);
        var feeds = new FeedsTable(tables);
        await feeds.AddManyAsync([.. Enumerable.Range(0, count).Select(FeedOf)], CancellationToken.None);
        var measure = new MeasureCoverage(feeds, TimeProvider.System);
        await measure.MeasureAsync(CancellationToken.None);

        seen.Forget();
        var (watch, allocated) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
        var coverage = await measure.MeasureAsync(CancellationToken.None);
        Say($"{coverage.Listed} feeds that remember {Items} items each: {watch.Elapsed.TotalSeconds:0.0} s, {seen.Count} requests, {seen.Bytes / Megabyte:0.0} MB read, {(GC.GetTotalAllocatedBytes() - allocated) / Megabyte:0} MB allocated");
        return coverage.Listed == count ? 0 : 1;
    }

    private static Feed FeedOf(int number) =>
        Feed.New(new Uri($"https://news{number}.example/feed.xml"), $"News {number}", listed: true, TimeProvider.System.GetUtcNow()) with
        {
            Seen = SeenItems.None.With(Enumerable.Range(1, Items).Select(item => (new ItemMarks((ulong)(number + item), (ulong)(number + item) << 8, (ulong)(number + item) << 16, true), false))),
        };

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Counts answers and their bytes.</summary>
    private sealed class Answers : HttpPipelineSynchronousPolicy
    {
        public int Count { get; private set; }

        public long Bytes { get; private set; }

        public void Forget() => (Count, Bytes) = (0, 0);

        public override void OnReceivedResponse(HttpMessage message)
        {
            Count++;
            Bytes += message.Response.Content.ToMemory().Length;
        }
    }
}
