using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Monitor.Functions.Channels.Smtp;

namespace Monitor.Functions.Tests.Support;

/// <summary>
/// A mail server that says just what a test wants, one connection at a time: the greeting, then an answer to each line.
/// A null ends the connection, an empty answer is silence.
/// </summary>
internal sealed class ScriptedMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly Func<string, string?> _answer;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    /// <param name="answer">To a line, or to "" for the greeting; without its line end.</param>
    public ScriptedMailServer(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync(_end.Token);
    }

    /// <summary>The lines that came.</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    public SmtpOptions Options(string security = "none") => new()
    {
        Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port, Security = security, From = "alerts@monitor.example",
    };

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(cancellation);
                await TalkAsync(client.GetStream(), cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        string? line = "";
        try
        {
            while (line is not null && _answer(line) is { } answer)
            {
                if (answer.Length > 0)
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), cancellation);
                }

                line = await reader.ReadLineAsync(cancellation);
                _heard.Enqueue(line ?? "(gone)");
            }
        }
        catch (IOException)
        {
            // The client hung up.
        }
    }
}
