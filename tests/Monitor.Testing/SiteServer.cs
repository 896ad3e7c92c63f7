using System.Collections.Concurrent;
using System.Text;

namespace Monitor.Testing;

/// <summary>A site on this machine: an answer for each path, and 404 for the rest.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly Dictionary<string, (string Head, byte[] Body)> pages = [];
    private readonly RawServer server;

    public SiteServer() => server = new RawServer(AnswerAsync);

    /// <summary>The paths asked for, in order.</summary>
    public ConcurrentQueue<string> Paths { get; } = [];

    public Uri this[string path] => new(server.Address, path);

    public SiteServer With(string path, string body, string type = "text/html; charset=utf-8") =>
        With(path, $"200 OK\r\nContent-Type: {type}", Encoding.UTF8.GetBytes(body));

    public SiteServer With(string path, string head, byte[] body)
    {
        pages[path] = (head, body);
        return this;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task AnswerAsync(string request, Stream stream, CancellationToken cancellationToken)
    {
        var path = request.Split(' ')[1];
        Paths.Enqueue(path);
        var (head, body) = pages.GetValueOrDefault(path, ("404 Not Found", []));
        return RawServer.WriteAsync(stream, head + "\r\nConnection: close", body, cancellationToken);
    }
}
