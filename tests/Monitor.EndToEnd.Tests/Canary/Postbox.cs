using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Monitor.EndToEnd.Tests.Canary;

/// <summary>A mail server that takes every mail, on a free port of this machine.</summary>
internal sealed class Postbox : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly Task _serving;

    public Postbox()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Mails => [.. _mails];

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _serving;
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                await ServeAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 postbox.example");
        while (await reader.ReadLineAsync(_closing.Token) is { } command)
        {
            await writer.WriteLineAsync(await AnswerAsync(command, reader, writer));
        }
    }

    private async Task<string> AnswerAsync(string command, StreamReader reader, StreamWriter writer)
    {
        if (command != "DATA")
        {
            return command == "QUIT" ? "221 bye" : "250 ok";
        }

        await writer.WriteLineAsync("354 go on");
        List<string> lines = [];
        while (await reader.ReadLineAsync(_closing.Token) is { } line && line != ".")
        {
            lines.Add(line);
        }

        _mails.Enqueue(string.Join('\n', lines));
        return "250 taken";
    }
}
