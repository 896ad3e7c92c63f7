using System.Net;
using System.Net.Sockets;

namespace Monitor.Cli.Azurite;

/// <summary>Looks at the default ports of this machine.</summary>
internal static class DefaultPortsProbe
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(2);

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

    public static bool AreFree() =>
        IsFree(AzuritePorts.Default.Blob) && IsFree(AzuritePorts.Default.Queue) && IsFree(AzuritePorts.Default.Table);

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
