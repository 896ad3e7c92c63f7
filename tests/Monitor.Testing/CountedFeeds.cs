using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitor.Testing;

/// <summary>
/// Many small feeds on many addresses of 127.0.0.0/8, each a host, which counts how often each feed was asked for and
/// how many at once each host served. A feed asks to be left alone for some hours, so one round asks for each once.
/// </summary>
public sealed class CountedFeeds : IAsyncDisposable
{
    private const int Items = 3;

    private readonly WebApplication _server;
    private readonly int _port;
    private readonly int _hosts;
    private readonly int[] _asked;
    private readonly int[] _serving;
    private readonly TimeSpan _pace;
    private int _most;

    private CountedFeeds(int feeds, int feedsOfAHost, int port, TimeSpan pace)
    {
        (_port, _pace) = (port, pace);
        _hosts = (feeds + feedsOfAHost - 1) / feedsOfAHost;
        (_asked, _serving) = (new int[feeds], new int[_hosts]);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<KestrelServerOptions>(options => Array.ForEach([.. Enumerable.Range(0, _hosts)], host => options.Listen(AddressOf(host), port)));
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(ServeAsync);
    }

    /// <summary>How often each feed was asked for.</summary>
    public IReadOnlyList<int> Asked => [.. _asked];

    /// <summary>The most requests that any host served at once.</summary>
    public int MostAtOnce => Volatile.Read(ref _most);

    public IEnumerable<Uri> Addresses => _asked.Select((_, feed) => new Uri($"http://{AddressOf(feed % _hosts)}:{_port}/{feed}"));

    /// <param name="port">The same on all addresses; free on them.</param>
    /// <param name="pace">How long a feed takes to answer.</param>
    public static async Task<CountedFeeds> StartAsync(int feeds, int feedsOfAHost, int port, TimeSpan pace)
    {
        var counted = new CountedFeeds(feeds, feedsOfAHost, port, pace);
        await counted._server.StartAsync();
        return counted;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static IPAddress AddressOf(int host) => new([127, 2, (byte)(host / 250), (byte)(1 + (host % 250))]);

    private async Task ServeAsync(HttpContext context)
    {
        if (!int.TryParse(context.Request.Path.Value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var feed) || feed >= _asked.Length)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Interlocked.Increment(ref _asked[feed]);
        Note(Interlocked.Increment(ref _serving[feed % _hosts]));
        try
        {
            await Task.Delay(_pace, TimeProvider.System, context.RequestAborted);
            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            context.Response.Headers.CacheControl = "max-age=21600";
            await context.Response.WriteAsync(BodyOf(feed), context.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref _serving[feed % _hosts]);
        }
    }

    private void Note(int serving)
    {
        for (var most = _most; serving > most; most = _most)
        {
            Interlocked.CompareExchange(ref _most, serving, most);
        }
    }

    private static string BodyOf(int feed)
    {
        var text = new StringBuilder($"<rss version=\"2.0\"><channel><title>Feed {feed}</title>");
        for (var item = 0; item < Items; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<item><title>Harvest report {item} of district {feed}</title><link>https://feed{feed}.example/{item}</link><description>Farmers of district {feed} brought in more grain than the year before.</description></item>");
        }

        return text.Append("</channel></rss>").ToString();
    }
}
