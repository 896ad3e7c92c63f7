using System.Text;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>What no reader can read: every one of these feeds is to be named with its failure.</summary>
internal static class BadConduct
{
    private const string Page = "Content-Type: text/html; charset=utf-8";
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] Zeros = new byte[16 * 1024];

    private static readonly byte[] Garbage = [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 167 % 251))];

    private static readonly TimeSpan Drop = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<Conduct> All { get; } =
    [
        Bad("an error", 15, "ServerError", "has an error of its own (500)", Says("500 Internal Server Error", "")),
        Bad("nothing there", 15, "NotFound", "There is nothing at", Says("404 Not Found", "")),
        Bad("gone", 10, "Gone", "for good (410)", Says("410 Gone", "")),
        Bad("forbidden", 10, "Forbidden", "does not let us read", Says("403 Forbidden", "No.")),
        Bad("out of service", 8, "Deferred", "is out of service for a while", Says("503 Service Unavailable\r\nRetry-After: 3600", "")) with { HasOwnHost = true },
        Bad("asked too often", 7, "Deferred", "asked too often", Says("429 Too Many Requests\r\nRetry-After: Fri, 01 Jan 2038 00:00:00 GMT", "")) with { HasOwnHost = true },
        Bad("garbage", 15, "NotAFeed", "", (visit, cancellation) => visit.SayAsync("200 OK\r\nContent-Type: application/rss+xml", Garbage, cancellation)),
        Bad("empty", 5, "NotAFeed", "empty", Says("200 OK", "")),
        Bad("a web page", 10, "NotAFeed", "This is a web page, not a feed.", Says($"200 OK\r\n{Page}", "<!doctype html><title>News</title><p>All the news.")),
        Bad("a challenge", 10, "BotChallenge", "(Cloudflare)", Says($"403 Forbidden\r\n{Page}", "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")),
        Bad("asks to sign in", 5, "LoginPage", "asks to sign in", Says($"200 OK\r\n{Page}", "<!doctype html><title>Log in</title><form><input type=password></form>")),
        Bad("without end", 10, "TooLarge", "is larger than 1 MiB", WithoutEndAsync),
        Bad("small when packed", 5, "TooLarge", "is larger than 1 MiB", BombAsync),
        Bad("packed wrongly", 5, "NotReadable", "cannot be undone", Says("200 OK\r\nContent-Encoding: gzip", "<rss version='2.0'/>")),
        Bad("drips", 10, "Timeout", "did not answer within", DripAsync),
        Bad("never says anything", 10, "Timeout", "did not answer within", (_, cancellation) => RawServer.SilenceAsync(cancellation)),
        Bad("closes in the middle", 10, "ConnectionLost", "broke off", BreakOffAsync),
        Bad("closes at once", 5, "ConnectionLost", "broke off", (_, _) => Task.CompletedTask),
        Bad("no HTTP", 5, "NotReadable", "is not proper HTTP", (visit, cancellation) => visit.Stream.WriteAsync("SSH-2.0-OpenSSH_9.6\r\n"u8.ToArray(), cancellation).AsTask()),
        Bad("in a circle", 10, "TooManyRedirects", "without end", (visit, cancellation) => visit.SendOnAsync("302 Found", $"/{visit.Wire.Number}/{(visit.Step + 1) % 3}", cancellation)),
        Bad("moved nowhere", 5, "NotReadable", "does not say where to (301)", Says("301 Moved Permanently", "")),
        Bad("moved into a private network", 5, "BlockedAddress", "is a private address", (visit, cancellation) => visit.SendOnAsync("301 Moved Permanently", "http://10.1.2.3/feed", cancellation)),
        Bad("nobody there", 10, "ConnectionRefused", "nothing is listening there", (_, _) => Task.CompletedTask) with { HasOwnHost = true, IsAbsent = true },
    ];

    private static Conduct Bad(string name, int feeds, string failure, string words, Func<Visit, CancellationToken, Task> answer) =>
        new(name, feeds, answer) { Failure = failure, Words = words };

    private static Func<Visit, CancellationToken, Task> Says(string head, string body) =>
        (visit, cancellation) => visit.SayAsync(head, body, cancellation);

    private static async Task WithoutEndAsync(Visit visit, CancellationToken cancellation)
    {
        await RawServer.WriteAsync(visit.Stream, "200 OK", [], cancellation);
        while (true)
        {
            await visit.Stream.WriteAsync(Zeros, cancellation);
        }
    }

    private static Task BombAsync(Visit visit, CancellationToken cancellation) =>
        visit.SayAsync("200 OK\r\nContent-Encoding: gzip", Packed.As("gzip", new byte[4 * Megabyte]), cancellation);

    private static async Task DripAsync(Visit visit, CancellationToken cancellation)
    {
        await RawServer.WriteAsync(visit.Stream, "200 OK\r\nContent-Type: application/rss+xml", [], cancellation);
        foreach (var letter in Encoding.UTF8.GetBytes(visit.Wire.Text))
        {
            await visit.Stream.WriteAsync(new[] { letter }, cancellation);
            await Task.Delay(Drop, TimeProvider.System, cancellation);
        }
    }

    private static Task BreakOffAsync(Visit visit, CancellationToken cancellation)
    {
        var body = visit.Wire.Body;
        return RawServer.WriteAsync(visit.Stream, $"200 OK\r\nContent-Length: {body.Length}", body[..(body.Length / 2)], cancellation);
    }
}
