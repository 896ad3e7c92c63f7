using System.Globalization;
using System.Net;

namespace Monitor.Feeds.Fetching.Connecting;

/// <summary>What the settings allow beyond public addresses and the ports of the web.</summary>
internal sealed class AllowedPlaces
{
    private static readonly char[] separators = [' ', ',', ';', '\t', '\r', '\n'];

    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> networks = [];
    private readonly HashSet<int> ports = [];

    public AllowedPlaces(FetchOptions options)
    {
        foreach (var entry in Entries(options.Allow))
        {
            Add(entry);
        }

        ports.UnionWith(Entries(options.Ports).Select(Port).OfType<int>());
    }

    /// <summary>One sentence for each entry of the settings that means nothing.</summary>
    public static IEnumerable<string> Mistakes(FetchOptions options)
    {
        foreach (var entry in Entries(options.Allow).Where(entry => Network(entry) is null && !IsHost(entry)))
        {
            yield return $"Fetch:Allow names '{entry}', which is no host, no address and no network such as 10.1.0.0/16.";
        }

        foreach (var entry in Entries(options.Ports).Where(entry => Port(entry) is null))
        {
            yield return $"Fetch:Ports names '{entry}', which is no port: give numbers from 1 to 65535.";
        }
    }

    public bool Names(string host) => hosts.Contains(host);

    public bool Holds(IPAddress address) => networks.Exists(network => network.Contains(address));

    public bool IsWebPort(int port) => ports.Contains(port);

    private void Add(string entry)
    {
        if (Network(entry) is { } network)
        {
            networks.Add(network);
        }
        else
        {
            hosts.Add(entry.TrimEnd('.'));
        }
    }

    private static string[] Entries(string text) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork? Network(string entry)
    {
        if (IPAddress.TryParse(entry.Trim('[', ']'), out var address))
        {
            var plain = AddressRanges.Plain(address);
            return new IPNetwork(plain, plain.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(entry, out var network) ? network : null;
    }

    private static bool IsHost(string entry) => Uri.CheckHostName(entry.TrimEnd('.')) == UriHostNameType.Dns;

    private static int? Port(string entry) =>
        int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port : null;
}
