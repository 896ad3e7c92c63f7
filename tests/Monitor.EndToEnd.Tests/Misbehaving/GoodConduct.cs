using System.Globalization;
using System.Text;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>What a reader has to bear with: every one of these feeds can be read.</summary>
internal static class GoodConduct
{
    private const string Rss = "Content-Type: application/rss+xml; charset=utf-8";
    private const string Date = "Tue, 03 Mar 2026 08:00:00 GMT";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public static IReadOnlyList<Conduct> All { get; } =
    [
        new("plain", 240, (visit, cancellation) => visit.GiveAsync(Rss, visit.Wire.Body, cancellation)),
        new("gzip", 60, PackedAs("gzip")),
        new("br", 60, PackedAs("br")),
        new("deflate", 60, PackedAs("deflate")),
        new("slow", 60, SlowlyAsync),
        new("tells its age only", 40, AgedAsync),
        new("never says that it did not change", 40, (visit, cancellation) => visit.SayAsync($"200 OK\r\n{Rss}", visit.Wire.Body, cancellation)) { HasValidators = false },
        new("in chunks of odd sizes", 40, ChunkedAsync),
        new("without a length", 20, EndlessUntilClosedAsync),
        new("moved for good", 30, Moved("301 Moved Permanently")),
        new("moved for a while", 30, Moved("302 Found")),
        new("five redirects away", 20, (visit, cancellation) => LeadsOnAsync(visit, 5, cancellation)),
        new("breaks off in its last item", 30, BrokenOffAsync),
        new("Windows-1252 that says UTF-8", 30, Encoded(Encoding.Latin1, Rss)),
        new("UTF-16 that says nothing", 20, Encoded(new UnicodeEncoding(bigEndian: false, byteOrderMark: true), "Content-Type: text/xml")),
        new("called a text", 20, Encoded(Encoding.UTF8, "Content-Type: text/plain")),
    ];

    private static Func<Visit, CancellationToken, Task> PackedAs(string coding) => (visit, cancellation) =>
        visit.GiveAsync($"{Rss}\r\nContent-Encoding: {coding}", Packed.As(coding, visit.Wire.Body), cancellation);

    private static Func<Visit, CancellationToken, Task> Moved(string status) => (visit, cancellation) => visit.Step == 0
        ? visit.SendOnAsync(status, $"/{visit.Wire.Number}/1", cancellation)
        : visit.GiveAsync(Rss, visit.Wire.Body, cancellation);

    private static Func<Visit, CancellationToken, Task> Encoded(Encoding encoding, string type) => (visit, cancellation) =>
        visit.GiveAsync(type, [.. encoding.GetPreamble(), .. encoding.GetBytes(visit.Wire.Text)], cancellation);

    private static async Task SlowlyAsync(Visit visit, CancellationToken cancellation)
    {
        await Task.Delay(Pause, TimeProvider.System, cancellation);
        await visit.GiveAsync(Rss, visit.Wire.Body, cancellation);
    }

    private static Task AgedAsync(Visit visit, CancellationToken cancellation) => visit.AsksSince(Date)
        ? visit.GiveUnchangedAsync(cancellation)
        : visit.SayAsync($"200 OK\r\n{Rss}\r\nLast-Modified: {Date}", visit.Wire.Body, cancellation);

    private static Task LeadsOnAsync(Visit visit, int last, CancellationToken cancellation) => visit.Step < last
        ? visit.SendOnAsync(visit.Step % 2 == 0 ? "308 Permanent Redirect" : "307 Temporary Redirect", $"/{visit.Wire.Number}/{visit.Step + 1}", cancellation)
        : visit.GiveAsync(Rss, visit.Wire.Body, cancellation);

    private static Task BrokenOffAsync(Visit visit, CancellationToken cancellation)
    {
        var text = visit.Wire.Text;
        return visit.GiveAsync(Rss, Encoding.UTF8.GetBytes(text[..text.LastIndexOf("<description>", StringComparison.Ordinal)]), cancellation);
    }

    private static async Task ChunkedAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.IsKnown)
        {
            await visit.GiveUnchangedAsync(cancellation);
            return;
        }

        var chunks = visit.Wire.Body.Chunk(97).Append([]).SelectMany(chunk =>
            (byte[])[.. Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. chunk, .. "\r\n"u8]);
        await RawServer.WriteAsync(
            visit.Stream, $"200 OK\r\n{Rss}\r\nETag: {visit.Wire.ETag}\r\nTransfer-Encoding: chunked\r\nConnection: close", [.. chunks], cancellation);
    }

    private static Task EndlessUntilClosedAsync(Visit visit, CancellationToken cancellation) => visit.IsKnown
        ? visit.GiveUnchangedAsync(cancellation)
        : RawServer.WriteAsync(visit.Stream, $"200 OK\r\n{Rss}\r\nETag: {visit.Wire.ETag}\r\nConnection: close", visit.Wire.Body, cancellation);
}
