using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Monitor.Functions.Channels.Smtp;
using Monitor.Testing;

namespace Monitor.Functions.Tests.Support;

/// <summary>The mail server of npm/mail-server.js, on a free port of this machine.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "monitor";
    public const string Password = "sésame \"öffne\" dich";

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<JsonElement> _mails = new();
    private readonly Process _node;
    private readonly ServerCertificate _certificate;
    private readonly Task _listening;

    private MailServer(Process node, ServerCertificate certificate, TemporaryFolder folder, int port)
    {
        (_node, _certificate, _folder, Port) = (node, certificate, folder, port);
        _listening = ListenAsync(CancellationToken.None);
    }

    public int Port { get; }

    /// <summary>Those that were taken, in the order in which they came.</summary>
    public IReadOnlyList<JsonElement> Mails => [.. _mails];

    /// <param name="options">For the server: "secure", "authOptional", "hideSTARTTLS" and the like.</param>
    /// <param name="certified">The host that its certificate is for.</param>
    public static async Task<MailServer> StartAsync(Dictionary<string, object> options, string certified = "localhost")
    {
        var folder = new TemporaryFolder();
        var certificate = ServerCertificate.Make(folder.Path, certified);
        options["key"] = certificate.Key;
        options["cert"] = certificate.Certificate;
        var node = await Peers.Scripts.StartAsync("mail-server.js", JsonSerializer.Serialize(options));
        var said = await node.StandardOutput.ReadLineAsync(CancellationToken.None)
            ?? throw new InvalidOperationException(await node.StandardError.ReadToEndAsync(CancellationToken.None));
        return new MailServer(node, certificate, folder, JsonDocument.Parse(said).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>Settings that reach it.</summary>
    public SmtpOptions Options(string security) => new()
    {
        Host = "localhost", Port = Port, Security = security, From = "alerts@monitor.example", Authority = _certificate.Authority,
    };

    public SmtpOptions WithLogin(string security, string password = Password)
    {
        var options = Options(security);
        (options.User, options.Password) = (User, password);
        return options;
    }

    /// <summary>The bytes of the one mail that was taken.</summary>
    public async Task<byte[]> OneMailAsync()
    {
        await Eventually.IsTrueAsync(() => !_mails.IsEmpty, "a mail comes");
        return Assert.Single(Mails).GetProperty("message").GetBytesFromBase64();
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync(CancellationToken.None);
        await _listening;
        _node.Dispose();
        _folder.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        while (await _node.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            _mails.Enqueue(JsonDocument.Parse(line).RootElement.Clone());
        }
    }
}
