using System.Net;
using System.Net.Sockets;

namespace Monitor.Feeds.Fetching.Connecting;

/// <summary>Which addresses are public (the special-purpose registries of IANA, RFC 6890 and its updates).</summary>
internal static class AddressRanges
{
    private static readonly IPNetwork global = IPNetwork.Parse("2000::/3");

    // The narrower range stands before the wider one, for the sake of its words.
    private static readonly (IPNetwork Network, string What)[] special =
    [
        .. new (string Network, string What)[]
        {
            ("169.254.169.254/32", "the metadata endpoint of a cloud machine"),
            ("168.63.129.16/32", "the platform endpoint of an Azure machine"),
            ("fd00:ec2::254/128", "the metadata endpoint of a cloud machine"),
            ("0.0.0.0/8", "an address of this machine itself"),
            ("127.0.0.0/8", "an address of this machine itself"),
            ("10.0.0.0/8", "a private address"),
            ("172.16.0.0/12", "a private address"),
            ("192.168.0.0/16", "a private address"),
            ("100.64.0.0/10", "an address inside a provider's network"),
            ("169.254.0.0/16", "a link-local address"),
            ("192.0.0.0/24", "an address kept for protocols"),
            ("192.0.2.0/24", "an address for documentation"),
            ("198.51.100.0/24", "an address for documentation"),
            ("203.0.113.0/24", "an address for documentation"),
            ("192.31.196.0/24", "an address kept for name servers"),
            ("192.175.48.0/24", "an address kept for name servers"),
            ("192.52.193.0/24", "an address of a relay"),
            ("192.88.99.0/24", "an address of a relay"),
            ("198.18.0.0/15", "an address for measurements"),
            ("224.0.0.0/4", "a multicast address"),
            ("255.255.255.255/32", "the broadcast address"),
            ("240.0.0.0/4", "a reserved address"),
            ("::/128", "an address of this machine itself"),
            ("::1/128", "an address of this machine itself"),
            ("::/96", "an IPv4 address in disguise"),
            ("64:ff9b::/96", "an IPv4 address in disguise"),
            ("64:ff9b:1::/48", "an IPv4 address in disguise"),
            ("2002::/16", "an IPv4 address in disguise"),
            ("2001::/32", "an IPv4 address in disguise"),
            ("2001::/23", "an address kept for protocols"),
            ("2001:db8::/32", "an address for documentation"),
            ("3fff::/20", "an address for documentation"),
            ("2620:4f:8000::/48", "an address kept for name servers"),
            ("fc00::/7", "a private address"),
            ("fe80::/10", "a link-local address"),
            ("fec0::/10", "a private address"),
            ("ff00::/8", "a multicast address"),
        }.Select(range => (IPNetwork.Parse(range.Network), range.What)),
    ];

    /// <summary>An IPv4 address as itself, also where it comes as ::ffff:a.b.c.d, and any address without its zone.</summary>
    public static IPAddress Plain(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } => new IPAddress(address.GetAddressBytes()),
        _ => address,
    };

    /// <summary>What the address is instead of public, in words; null when it is public.</summary>
    /// <param name="address">As <see cref="Plain"/> gives it.</param>
    public static string? Special(IPAddress address)
    {
        foreach (var (network, what) in special)
        {
            if (network.Contains(address))
            {
                return what;
            }
        }

        // RFC 4291, 2.4: the rest of IPv6 is not given out.
        return address.AddressFamily == AddressFamily.InterNetwork || global.Contains(address) ? null : "a reserved address";
    }
}
