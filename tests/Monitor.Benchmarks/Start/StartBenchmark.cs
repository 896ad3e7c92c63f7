using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Monitor.Cli.Azurite;

namespace Monitor.Benchmarks.Start;

/// <summary>
/// From the start of the process until its first function has answered, and the memory at rest: of <c>monitor run</c>
/// with an empty storage that runs already, and of an empty app, in turns in one run. A cloud start begins the same way.
/// </summary>
internal static class StartBenchmark
{
    private const double Wanted = 1.3;
    private const int Rounds = 5;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("monitor-start-").FullName;
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(Console.Error, CancellationToken.None);
        await using (var azurite = await AzuriteProcess.StartAsync(installed, Path.Combine(folder, "azurite"), AzuritePorts.Free, TimeProvider.System, CancellationToken.None))
        {
            List<Started> apps = [], empties = [];
            for (var round = 0; round <= Rounds; round++)
            {
                apps.Add(await MonitorAsync(folder, azurite.Ports));
                empties.Add(await EmptyAsync());
            }

            // The first round makes the tables and the starter list, and warms the disk.
            Report(Median(apps[1..]), Median(empties[1..]));
        }

        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static Task<Started> MonitorAsync(string folder, AzuritePorts ports)
    {
        var port = FreePort();
        return MeasureAsync(
            ["monitor.dll", "--data", Path.Combine(folder, "data"), "run", "--feeds", Path.Combine(folder, "none.rss"), "--port", port],
            port,
            start =>
            {
                File.WriteAllText(Path.Combine(folder, "none.rss"), "<rss version=\"2.0\"><channel><title>None</title></channel></rss>");
                start.Environment["AzureWebJobsStorage"] = ports.ConnectionString;
            });
    }

    private static Task<Started> EmptyAsync()
    {
        var port = FreePort();
        return MeasureAsync([Path.GetFileName(typeof(StartBenchmark).Assembly.Location), "empty-app", port], port, _ => { });
    }

    private static async Task<Started> MeasureAsync(string[] program, string port, Action<ProcessStartInfo> prepare)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program[0]), .. program[1..]])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        prepare(start);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/") };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await AnswerAsync(client, watch, process);
        var (took, processor) = (watch.Elapsed, process.TotalProcessorTime);
        await Task.Delay(Rest, TimeProvider.System, CancellationToken.None);
        process.Refresh();
        var started = new Started(took, processor, process.WorkingSet64 / 1024.0 / 1024);
        process.Kill();
        await process.WaitForExitAsync();
        return started;
    }

    private static async Task AnswerAsync(HttpClient client, Stopwatch watch, Process process)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("health", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < Limit && !process.HasExited)
            {
                await Task.Delay(Step, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private static Started Median(List<Started> all) => new(
        Middle(all.Select(one => one.Took)), Middle(all.Select(one => one.Processor)), Middle(all.Select(one => one.Megabytes)));

    private static T Middle<T>(IEnumerable<T> values) => values.Order().ElementAt(Rounds / 2);

    private static void Report(Started app, Started empty) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        monitor run   {app.Took.TotalMilliseconds,6:0} ms to the first function's answer, {app.Processor.TotalMilliseconds,6:0} ms of the processor, {app.Megabytes,5:0} MB at rest
        empty app     {empty.Took.TotalMilliseconds,6:0} ms to the first function's answer, {empty.Processor.TotalMilliseconds,6:0} ms of the processor, {empty.Megabytes,5:0} MB at rest
        ratio         {app.Took / empty.Took,6:0.00}                                  {app.Processor / empty.Processor,6:0.00}                      {app.Megabytes / empty.Megabytes,5:0.00} (wanted: {Wanted} or less; medians of {Rounds})
        """));

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
