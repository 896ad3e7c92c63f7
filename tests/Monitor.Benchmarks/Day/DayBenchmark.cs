using System.Diagnostics;
using System.Globalization;
using Monitor.Cli.Azurite;

namespace Monitor.Benchmarks.Day;

/// <summary>
/// What a day of polling asks of storage and of the platform: a simulated day after a day in which the intervals found
/// themselves, on Azurite, every request counted.
/// </summary>
internal static class DayBenchmark
{
    private const int Minutes = 24 * 60;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var feeds = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("monitor-benchmark-").FullName;
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(Console.Error, CancellationToken.None);
        await using (var azurite = await AzuriteProcess.StartAsync(installed, folder, AzuritePorts.Free, TimeProvider.System, CancellationToken.None))
        {
            await CountAsync(feeds, azurite.Ports.ConnectionString);
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task CountAsync(int feeds, string connection)
    {
        var clock = new SimulatedClock(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        var (news, wire) = (new Newsroom(feeds, clock), new WireCount());
        await using var app = new DayApp(connection, clock, news, wire);
        await app.StartAsync(news.Addresses, clock.Now);
        await LiveADayAsync(app, clock);

        news.Forget();
        wire.Forget();
        app.Executions.Clear();
        var watch = Stopwatch.StartNew();
        await LiveADayAsync(app, clock);
        Say($"{feeds} feeds with {Newsroom.MeanItemsPerDay:0.0} items a day on average, one day after a day of finding intervals, {watch.Elapsed.TotalSeconds:0} s");
        Say($"polls {news.Fetches}, of which {news.Bodies} brought a body");
        foreach (var (items, fetches) in news.FetchesPerFeed)
        {
            Say($"  a feed with {items,5:0.0} items a day: {fetches,5:0.0} polls, one every {24 / fetches:0.0} hours");
        }

        Say($"executions {app.Executions.Values.Sum()}: {app}");
        Say($"requests to storage {wire.Requests.Sum(request => request.Value)}:");
        foreach (var (request, count) in wire.Requests)
        {
            Say($"  {request,-32} {count,9}");
        }
    }

    private static async Task LiveADayAsync(DayApp app, SimulatedClock clock)
    {
        for (var minute = 0; minute < Minutes; minute++)
        {
            clock.Now += TimeSpan.FromMinutes(1);
            await app.LiveAsync(minute);
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
