using Microsoft.AspNetCore.Http;
using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>
/// Six feeds on one slow server, with fifteen items each about other things. The 24 reports of the drawdown come one
/// after the other, each in two feeds, four of them the feed's own.
/// </summary>
internal sealed class FeedSet
{
    private const int Feeds = 6;
    private const int Own = 4;
    private const int Others = 15;

    private readonly LoopbackServer _server;

    /// <param name="server">Where the feeds are.</param>
    /// <param name="chance">How slow each is.</param>
    public FeedSet(LoopbackServer server, Random chance)
    {
        _server = server;
        foreach (var number in Enumerable.Range(0, Feeds))
        {
            var delay = TimeSpan.FromMilliseconds(chance.Next(150));
            server.Answer($"/{number}", context => AnswerAsync(context, delay, number));
        }
    }

    /// <summary>How many reports have come so far.</summary>
    public int Edition { get; set; }

    /// <summary>On two host names, so that two requests are worked on side by side.</summary>
    public string[] Addresses =>
        [.. Enumerable.Range(0, Feeds).Select(number => $"http://{(number % 2 == 0 ? "127.0.0.1" : "localhost")}:{_server.Address.Port}/{number}")];

    private async Task AnswerAsync(HttpContext context, TimeSpan delay, int number)
    {
        await Task.Delay(delay, TimeProvider.System, context.RequestAborted);
        await LoopbackServer.Says(NewsWire.Feed($"wire-{number}", Headlines(number)), "application/rss+xml; charset=utf-8")(context);
    }

    private IEnumerable<Headline> Headlines(int number) =>
    [
        .. Enumerable.Range((Own * number) + Headline.Drawdown.Count - 1, Own + 1)
            .Select(index => index % Headline.Drawdown.Count)
            .Where(index => Turn(index) < Edition)
            .Select(index => Headline.Drawdown[index]),
        .. Headline.Other.Skip(3 * number).Take(Others),
    ];

    /// <summary>The feeds take turns.</summary>
    private static int Turn(int index) => (index % Own * Feeds) + (index / Own);
}
