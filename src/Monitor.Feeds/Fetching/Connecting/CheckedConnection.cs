using System.Net;
using System.Net.Sockets;

namespace Monitor.Feeds.Fetching.Connecting;

/// <summary>Opens a connection to the first of several addresses that answers.</summary>
internal static class CheckedConnection
{
    // Where IPv6 leads nowhere, packets vanish without an answer: the next address gets its turn before the limit on
    // connecting is used up.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    /// <exception cref="SocketException">None of them answered; that of the last.</exception>
    public static async Task<Stream> OpenAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        for (var i = 0; i < addresses.Count - 1; i++)
        {
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            turn.CancelAfter(patience);
            try
            {
                return await OpenAsync(new IPEndPoint(addresses[i], port), turn.Token);
            }
            catch (Exception end) when (end is SocketException || (end is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The last address has the last word.
            }
        }

        return await OpenAsync(new IPEndPoint(addresses[^1], port), cancellationToken);
    }

    private static async Task<Stream> OpenAsync(IPEndPoint place, CancellationToken cancellationToken)
    {
        var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}
