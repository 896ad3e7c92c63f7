using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Serving;

/// <summary>The app running until it is stopped, and a client of its pages.</summary>
internal sealed class ServingRun : IAsyncDisposable
{
    public const string EverySecond = "* * * * * *";
    public const string EveryHour = "0 0 * * * *";

    /// <summary>How long a stop may take.</summary>
    public static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly MonitorProcess _process;
    private readonly HttpClient _client;

    private ServingRun(MonitorProcess process, int port)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/api/") };
    }

    /// <param name="schedule">When its timer looks for feeds that are due.</param>
    public static async Task<ServingRun> StartAsync(Analyst analyst, string schedule, params string[] arguments)
    {
        var port = FreePort();
        analyst.Environment["PollSchedule"] = schedule;
        var run = new ServingRun(analyst.Start(["run", "--port", port.ToString(CultureInfo.InvariantCulture), .. arguments]), port);
        try
        {
            await run._process.HasSaidAsync("Ctrl+C stops.");
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <param name="address">Whole, or below /api/.</param>
    public Task<HttpResponseMessage> GetAsync(Uri address) => _client.GetAsync(address, CancellationToken.None);

    /// <inheritdoc cref="GetAsync(Uri)"/>
    public Task<HttpResponseMessage> PostAsync(Uri address, HttpContent body) => _client.PostAsync(address, body, CancellationToken.None);

    /// <summary>Where the analyst's page is.</summary>
    public Uri Home => new(_client.BaseAddress!, "/");

    /// <summary>Asks for a page below /api/.</summary>
    public Task<HttpResponseMessage> GetAsync(string page) => _client.GetAsync(new Uri(page, UriKind.Relative), CancellationToken.None);

    /// <summary>Where a page below /api/ is.</summary>
    public Uri AddressOf(string page) => new(_client.BaseAddress!, page);

    /// <summary>Asks for a page below /api/ in another way than plainly.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string page, Action<HttpRequestMessage> ask)
    {
        using var request = new HttpRequestMessage(method, AddressOf(page));
        ask(request);
        return await _client.SendAsync(request, CancellationToken.None);
    }

    public async Task<string[]> TitlesAsync()
    {
        var matches = await _client.GetFromJsonAsync<JsonElement[]>("matches", CancellationToken.None);
        return [.. matches!.Select(match => match.GetProperty("title").GetString()!).Order(StringComparer.Ordinal)];
    }

    public Task HasMatchesAsync(IEnumerable<string> titles) =>
        Eventually.IsTrueAsync(async () => (await TitlesAsync()).SequenceEqual(titles), "the matches are served");

    /// <summary>Returns when the words stand on its error stream.</summary>
    public Task HasSaidAsync(string words) => _process.HasSaidAsync(words);

    /// <summary>Ctrl+C.</summary>
    /// <exception cref="TimeoutException">It did not end within the limit.</exception>
    public async Task<MonitorRun> StopAsync(TimeSpan limit)
    {
        await _process.InterruptAsync();
        return await _process.ToEndAsync(limit);
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => _process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
