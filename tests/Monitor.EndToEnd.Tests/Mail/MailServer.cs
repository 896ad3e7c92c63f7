using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Mail;

/// <summary>The mail server of npm/mail-server.js, on a free port of this machine.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<SeenMail> _mails = new();
    private readonly Process _node;
    private readonly int _port;
    private readonly Task _listening;

    private MailServer(Process node, int port)
    {
        (_node, _port) = (node, port);
        _listening = ListenAsync(CancellationToken.None);
    }

    /// <summary>All that it saw the beginning of, in the order in which it was done with them.</summary>
    public IReadOnlyList<SeenMail> Mails => [.. _mails];

    public static async Task<MailServer> StartAsync(MailMood mood)
    {
        var options = new { seed = mood.Seed, refused = mood.Refused, cut = mood.Cut, lost = mood.Lost };
        var node = await Peers.Scripts.StartAsync("mail-server.js", JsonSerializer.Serialize(options));
        var said = await node.StandardOutput.ReadLineAsync(CancellationToken.None)
            ?? throw new InvalidOperationException(await node.StandardError.ReadToEndAsync(CancellationToken.None));
        return new MailServer(node, JsonDocument.Parse(said).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>Sets what makes the program send its mail here.</summary>
    public void Serve(Analyst analyst)
    {
        analyst.Environment["Smtp__Host"] = "127.0.0.1";
        analyst.Environment["Smtp__Port"] = _port.ToString(CultureInfo.InvariantCulture);
        analyst.Environment["Smtp__Security"] = "none";
        analyst.Environment["Smtp__From"] = "Drawdown Monitor <alerts@monitor.example>";
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync(CancellationToken.None);
        await _listening;
        _node.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        while (await _node.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            var seen = JsonDocument.Parse(line).RootElement;
            string Said(string name) => seen.GetProperty(name).GetString()!;
            _mails.Enqueue(new SeenMail(Said("to"), Said("sender"), Said("answer"), seen.GetProperty("message").GetBytesFromBase64()));
        }
    }
}
