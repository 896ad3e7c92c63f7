using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monitor.Benchmarks.Polling;

/// <summary>
/// A server of many feeds of 30 items and about 19 KB each. It listens on many loopback addresses, so that the feeds
/// are on as many hosts, as feeds are in the world.
/// </summary>
internal sealed class FeedFarm : IAsyncDisposable
{
    private const int Hosts = 200;
    private const int Items = 30;

    private readonly WebApplication _server;
    private readonly byte[][] _bodies;
    private readonly int _port;
    private int _served;

    private FeedFarm(int feeds, int port)
    {
        _port = port;
        _bodies = [.. Enumerable.Range(0, feeds).Select(feed => Encoding.UTF8.GetBytes(BodyOf(feed)))];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. Enumerable.Range(1, Hosts).Select(host => $"http://127.0.1.{host}:{port}")]);
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(ServeAsync);
    }

    /// <summary>How many feeds were served since the start.</summary>
    public int Served => Volatile.Read(ref _served);

    /// <summary>The mean size of a body in bytes.</summary>
    public double MeanSize => _bodies.Average(body => body.Length);

    public IEnumerable<string> Addresses => Enumerable.Range(0, _bodies.Length).Select(feed =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.1.{(feed % Hosts) + 1}:{_port}/{feed}.xml"));

    public static async Task<FeedFarm> StartAsync(int feeds, int port)
    {
        var farm = new FeedFarm(feeds, port);
        await farm._server.StartAsync();
        return farm;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private Task ServeAsync(HttpContext context)
    {
        var name = Path.GetFileNameWithoutExtension(context.Request.Path.Value!);
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var feed) || feed >= _bodies.Length)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref _served);
        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        context.Response.ContentLength = _bodies[feed].Length;
        return context.Response.Body.WriteAsync(_bodies[feed], context.RequestAborted).AsTask();
    }

    private static string BodyOf(int feed)
    {
        var text = new StringBuilder($"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Feed {feed}</title><link>https://feed{feed}.example/</link><description>Invented news</description>");
        for (var item = 0; item < Items; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<item><title>{Words(feed, item, 9)}</title><link>https://feed{feed}.example/{item}</link><guid>https://feed{feed}.example/{item}</guid><pubDate>Sat, 21 Nov 2026 0{item % 10}:00:00 GMT</pubDate><description>{Words(feed, item + 7, 52)}</description></item>");
        }

        return text.Append("</channel></rss>").ToString();
    }

    internal static string Words(int feed, int item, int count) => string.Join(
        ' ', Enumerable.Range(0, count).Select(word => Vocabulary[((feed * 31) + (item * 17) + (word * 7)) % Vocabulary.Length]));

    private static readonly string[] Vocabulary =
        "the minister said on Monday that talks about prices of grain would go on in the spring while farmers near the river waited for rain and traders in the capital sold what was left of last year harvest to buyers abroad who paid more than before because ships were late and storms had closed two ports for days".Split(' ');
}
