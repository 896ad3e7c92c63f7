using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitor.Testing;

/// <summary>A server on this machine that answers with exactly the bytes it is told to, proper HTTP or not.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Stream, CancellationToken, Task> conversation;
    private readonly Task accepting;

    /// <param name="answer">Given the head of the request, and the stream to answer on.</param>
    /// <param name="host">An address of this machine; 127.0.0.1 when null.</param>
    public RawServer(Func<string, Stream, CancellationToken, Task> answer, IPAddress? host = null)
    {
        listener = new TcpListener(host ?? IPAddress.Loopback, 0);
        conversation = async (stream, token) =>
        {
            var request = await HeadAsync(stream);
            Requests.Enqueue(request);
            await answer(request, stream, token);
        };
        (Address, accepting) = Start();
    }

    /// <param name="conversation">From the first byte on, such as those of TLS.</param>
    public RawServer(Func<Stream, CancellationToken, Task> conversation)
    {
        listener = new TcpListener(IPAddress.Loopback, 0);
        this.conversation = conversation;
        (Address, accepting) = Start();
    }

    public Uri Address { get; }

    /// <summary>The head of every request, as received.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static RawServer Answering(string head, byte[]? body = null) =>
        new((_, stream, token) => WriteAsync(stream, head, body ?? [], token));

    public static async Task WriteAsync(Stream stream, string head, byte[] body, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 " + head + "\r\n\r\n"), cancellationToken);
        await stream.WriteAsync(body, cancellationToken);
    }

    /// <summary>Says nothing more until the test is over.</summary>
    public static Task SilenceAsync(CancellationToken cancellationToken) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        stop.Dispose();
        listener.Dispose();
    }

    private (Uri Address, Task Accepting) Start()
    {
        listener.Start();
        return (new Uri($"http://{listener.LocalEndpoint}/feed.xml"), AcceptAsync());
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                conversations.Add(ConverseAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await conversation(client.GetStream(), stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or SocketException)
            {
                // The other side has heard enough, or the test is over.
            }
        }
    }

    // The greeting of TLS, which begins with byte 22, is all that its side says before we answer.
    private static bool IsComplete(string head) =>
        head.StartsWith('\u0016') || head.Contains("\r\n\r\n", StringComparison.Ordinal);

    private async Task<string> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var piece = new byte[4096];
        while (!IsComplete(head.ToString())
            && await stream.ReadAsync(piece, stop.Token) is var read and > 0)
        {
            head.Append(Encoding.Latin1.GetString(piece, 0, read));
        }

        return head.ToString();
    }
}
