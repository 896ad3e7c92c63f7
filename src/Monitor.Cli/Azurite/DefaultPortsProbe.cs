using System.Net;
using System.Net.Sockets;

namespace Monitor.Cli.Azurite;

/// <summary>Looks at the default ports of this machine.</summary>
internal static class DefaultPortsProbe
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public static async Task<DefaultPorts> LookAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        if (AreFree())
        {
            return DefaultPorts.Free;
        }

        var ports = AzuritePorts.Default;
        return await IsAzuriteAsync(ports.Queue, clock, cancellationToken)
            && await IsAzuriteAsync(ports.Table, clock, cancellationToken)
                ? DefaultPorts.AnAzurite
                : DefaultPorts.SomethingElse;
    }

    /// <summary>Whether an Azurite service answers there. It names itself in the Server header, also when it refuses.</summary>
    public static async Task<bool> IsAzuriteAsync(int port, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AnswerLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync(
                new Uri($"http://127.0.0.1:{port}/devstoreaccount1"), either.Token);
            return answer.Headers.Server.ToString().StartsWith("Azurite", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Completes when nobody listens on the port of the queues any more.</summary>
    public static async Task EndAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        while (await ListensAsync(AzuritePorts.Default.Queue, cancellationToken))
        {
            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    private static bool AreFree() =>
        IsFree(AzuritePorts.Default.Blob) && IsFree(AzuritePorts.Default.Queue) && IsFree(AzuritePorts.Default.Table);

    private static async Task<bool> ListensAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode != SocketError.ConnectionRefused;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
