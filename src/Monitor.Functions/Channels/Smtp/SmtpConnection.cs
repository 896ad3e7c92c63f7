using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>The bytes between us and a mail server, plain at first where the settings say so, and then under TLS.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly SmtpOptions _options;
    private readonly TimeProvider _clock;
    private readonly Socket _socket;
    private Stream _stream;

    private SmtpConnection(Socket socket, SmtpOptions options, TimeProvider clock)
    {
        (_socket, _options, _clock) = (socket, options, clock);
        _stream = new NetworkStream(socket, ownsSocket: true);
        Line = new SmtpLine(_stream, options.CommandTimeLimit, clock);
    }

    public SmtpLine Line { get; private set; }

    public bool IsSecure { get; private set; }

    /// <summary>Where we are connected to.</summary>
    public IPAddress Server => Plain(_socket.RemoteEndPoint);

    /// <summary>This machine's full name, or, where it has none, its address (RFC 5321, 4.1.3).</summary>
    public string OwnName
    {
        get
        {
            var name = Dns.GetHostName();
            var own = Plain(_socket.LocalEndPoint);
            return name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns ? name
                : own.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{own}]" : $"[{own}]";
        }
    }

    /// <exception cref="SocketException">There is no server.</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">TLS failed.</exception>
    public static async Task<SmtpConnection> OpenAsync(SmtpOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.CommandTimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.PortNumber, either.Token);
            var connection = new SmtpConnection(socket, options, clock);
            if (options.SecurityKind == SmtpSecurity.Implicit)
            {
                await connection.SecureAsync(either.Token);
            }

            return connection;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Goes on under TLS; the certificate must be made for the host by somebody trusted.</summary>
    public async Task SecureAsync(CancellationToken cancellation)
    {
        var secure = new SslStream(_stream);
        await secure.AuthenticateAsClientAsync(Manner(), cancellation);
        (_stream, IsSecure) = (secure, true);
        Line = new SmtpLine(secure, _options.CommandTimeLimit, _clock);
    }

    /// <summary>Says goodbye. The outcome is settled by now: whatever happens here changes nothing.</summary>
    public async Task LeaveAsync()
    {
        using var limit = new CancellationTokenSource(Farewell, _clock);
        try
        {
            await Line.AskAsync("QUIT", limit.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // Servers were seen to hang up first.
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private SslClientAuthenticationOptions Manner()
    {
        var manner = new SslClientAuthenticationOptions { TargetHost = _options.Host };
        if (_options.Authority.Length > 0)
        {
            var policy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck,
            };
            policy.CustomTrustStore.ImportFromPemFile(_options.Authority);
            manner.CertificateChainPolicy = policy;
        }

        return manner;
    }

    private static IPAddress Plain(EndPoint? place) => place is IPEndPoint { Address: var address }
        ? address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address
        : IPAddress.None;
}
