using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Monitor.Cli.Azurite;

namespace Monitor.Benchmarks.Page;

/// <summary>A <c>monitor run</c> of the real program on a storage, which polls nothing.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly HttpClient _client;

    private ServedApp(Process process, HttpClient client) => (_process, _client) = (process, client);

    public Uri Home => new(_client.BaseAddress!, "/");

    public static async Task<ServedApp> StartAsync(string folder, AzuritePorts storage)
    {
        var port = FreePort();
        var feed = Path.Combine(folder, "none.rss");
        await File.WriteAllTextAsync(feed, "<rss version=\"2.0\"><channel><title>None</title></channel></rss>");
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "monitor.dll"), "--data", Path.Combine(folder, "data"), "run", "--feeds", feed, "--port", port])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["AzureWebJobsStorage"] = storage.ConnectionString;
        start.Environment["PollSchedule"] = "0 0 0 1 1 *";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var app = new ServedApp(process, new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/api/") });
        await app.AnswersAsync();
        return app;
    }

    /// <returns>How long the answer took, and its bytes.</returns>
    public async Task<(TimeSpan Took, int Bytes)> AskAsync(string page)
    {
        var began = Stopwatch.GetTimestamp();
        var body = await _client.GetByteArrayAsync(new Uri(page, UriKind.Relative));
        return (Stopwatch.GetElapsedTime(began), body.Length);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await _client.GetAsync(new Uri("health", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (tries < 1200 && !_process.HasExited)
            {
                await Task.Delay(Step, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
