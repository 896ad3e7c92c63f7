using Microsoft.AspNetCore.Http;
using Monitor.EndToEnd.Tests.News;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>
/// Six feeds of twenty items on one slow server: four reports of the drawdown in each, one more that the feed before
/// it carries too, and fifteen items about other things.
/// </summary>
internal static class FeedSet
{
    private const int Feeds = 6;
    private const int Own = 4;
    private const int Others = 15;

    /// <returns>Their addresses, on two host names so that two requests are worked on side by side.</returns>
    public static string[] Script(LoopbackServer server, Random chance)
    {
        var delays = Enumerable.Range(0, Feeds).Select(_ => TimeSpan.FromMilliseconds(chance.Next(300))).ToList();
        foreach (var number in Enumerable.Range(0, Feeds))
        {
            server.Answer($"/{number}", After(delays[number], NewsWire.Feed($"wire-{number}", Headlines(number))));
        }

        return [.. Enumerable.Range(0, Feeds).Select(number => $"http://{(number % 2 == 0 ? "127.0.0.1" : "localhost")}:{server.Address.Port}/{number}")];
    }

    private static IEnumerable<Headline> Headlines(int number) =>
    [
        .. Headline.Drawdown.Skip(Own * number).Take(Own),
        Headline.Drawdown[((Own * number) + Headline.Drawdown.Count - 1) % Headline.Drawdown.Count],
        .. Headline.Other.Skip(3 * number).Take(Others),
    ];

    private static RequestDelegate After(TimeSpan delay, string body) => async context =>
    {
        await Task.Delay(delay, TimeProvider.System, context.RequestAborted);
        await LoopbackServer.Says(body, "application/rss+xml; charset=utf-8")(context);
    };
}
