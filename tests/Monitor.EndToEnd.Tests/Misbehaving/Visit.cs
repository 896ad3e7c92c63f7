using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>One request for a feed of the town, and the ways to answer it.</summary>
internal sealed partial record Visit(string Request, Stream Stream, Wire Wire, ConcurrentBag<int> Unchanged)
{
    /// <summary>How many redirects were followed so far: the number after the feed's own in "/17/2".</summary>
    public int Step => Path().Match(Request) is { Success: true } path && path.Groups["step"].Length > 0 ? int.Parse(path.Groups["step"].Value) : 0;

    /// <summary>The number of the feed that a request is for.</summary>
    public static int NumberOf(string request) => int.Parse(Path().Match(request).Groups["number"].Value);

    /// <summary>The feed, or 304 for who knows it already.</summary>
    public Task GiveAsync(string more, byte[] body, CancellationToken cancellation) =>
        IsKnown ? GiveUnchangedAsync(cancellation) : SayAsync($"200 OK\r\nETag: {Wire.ETag}\r\n{more}", body, cancellation);

    public Task GiveUnchangedAsync(CancellationToken cancellation)
    {
        Unchanged.Add(Wire.Number);
        return SayAsync("304 Not Modified", [], cancellation);
    }

    public bool IsKnown => Request.Contains($"If-None-Match: {Wire.ETag}\r\n", StringComparison.OrdinalIgnoreCase);

    public bool AsksSince(string date) => Request.Contains($"If-Modified-Since: {date}\r\n", StringComparison.OrdinalIgnoreCase);

    /// <summary>An answer of proper HTTP: status line and headers, and a body whose length is told.</summary>
    public Task SayAsync(string head, byte[] body, CancellationToken cancellation) =>
        RawServer.WriteAsync(Stream, $"{head}\r\nContent-Length: {body.Length}\r\nConnection: close", body, cancellation);

    public Task SayAsync(string head, string body, CancellationToken cancellation) => SayAsync(head, Encoding.UTF8.GetBytes(body), cancellation);

    public Task SendOnAsync(string status, string place, CancellationToken cancellation) =>
        SayAsync($"{status}\r\nLocation: {place}", [], cancellation);

    [GeneratedRegex("^GET /(?<number>[0-9]+)(?:/(?<step>[0-9]+))? ")]
    private static partial Regex Path();
}
