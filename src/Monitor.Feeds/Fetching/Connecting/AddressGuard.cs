using System.Net;

namespace Monitor.Feeds.Fetching.Connecting;

/// <summary>
/// Lets connections go to public addresses and the ports of the web only, unless the settings allow more.
/// </summary>
/// <remarks>
/// It judges the addresses that a name resolved to at the moment of connecting and connects to those very addresses:
/// how the host was written and what its name resolves to a moment later make no difference.
/// </remarks>
internal sealed class AddressGuard(AllowedPlaces allowed, ResolveHost resolve)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="RefusedConnectionException">No address of the host is allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await AddressesAsync(context.DnsEndPoint, cancellationToken);
        return await CheckedConnection.OpenAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
    }

    /// <summary>The addresses of a host that may be connected to; at least one.</summary>
    /// <exception cref="RefusedConnectionException">There is none.</exception>
    public async Task<IReadOnlyList<IPAddress>> AddressesAsync(DnsEndPoint place, CancellationToken cancellationToken)
    {
        // A dot at the end makes a name absolute (RFC 1034, 3.1), and an address no longer look like one.
        var host = place.Host.TrimEnd('.');
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        var plain = found.Select(AddressRanges.Plain).Distinct().ToList();
        var good = plain.Where(address => Objection(host, address, place.Port) is null).ToList();
        return good.Count > 0
            ? good
            : throw new RefusedConnectionException(Refusal(host, place.Port, plain));
    }

    private FetchFailure Refusal(string host, int port, List<IPAddress> addresses) => addresses.Count == 0
        ? new FetchFailure(FetchFailureKind.DnsFailure, $"The host name {host} has no address.")
        : new FetchFailure(FetchFailureKind.BlockedAddress, $"{host} was not contacted: {Objection(host, addresses[0], port)}.");

    private string? Objection(string host, IPAddress address, int port)
    {
        if (allowed.Names(host) || allowed.Holds(address))
        {
            return null;
        }

        if (AddressRanges.Special(address) is { } what)
        {
            return $"{address} is {what}, and only public addresses are fetched unless the setting Fetch:Allow names them";
        }

        return allowed.IsWebPort(port) ? null : $"port {port} is not among those of the setting Fetch:Ports";
    }
}
