using System.Net;
using System.Net.Sockets;

namespace CivicCore.Platform.Fetching;

/// <summary>Addresses of the public internet, after IANA's registries of special-purpose addresses (RFC 6890 and its successors).</summary>
internal static class PublicAddresses
{
    /// <summary>Own network, private, carriers, loopback, link-local, assignments, documentation, relays, benchmarks, multicast, reserved.</summary>
    private static readonly IPNetwork[] Special = [.. "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4".Split(' ').Select(static network => IPNetwork.Parse(network))];

    /// <summary>Within 2000::/3: assignments with Teredo, documentation, 6to4, which holds an IPv4 address.</summary>
    private static readonly IPNetwork[] Special6 = [.. "2001::/23 2001:db8::/32 2002::/16 3fff::/20".Split(' ').Select(static network => IPNetwork.Parse(network))];

    /// <summary>Whether an address is public; what is not known to be is not. Mapped addresses are to be unpacked before.</summary>
    public static bool Contain(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(Special, network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && address.ScopeId == 0 && address.GetAddressBytes()[0] >> 5 == 1 && !Array.Exists(Special6, network => network.Contains(address)),
        _ => false,
    };
}
