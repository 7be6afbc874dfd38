using System.Net;
using System.Net.Sockets;

namespace Klartext.Policies.Readers.Fetching;

/// <summary>
/// Tells addresses of the public internet from all others, after the special-purpose registries of IANA (RFC 6890 and its
/// successors). What is not known to be public is not.
/// </summary>
public static class PublicAddress
{
    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out var length))
        {
            return false;
        }

        var value = (ReadOnlySpan<byte>)bytes[..length];
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !IsIn(Special4, value)
            : address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId == 0 && IsIn(Global6, value) && !IsIn(Special6, value);
    }

    /// <summary>
    /// Compares bit by bit: <see cref="IPNetwork.Contains"/> takes "::ffff:10.0.0.1" for a part of 2000::/3, because it compares
    /// mapped addresses as if they were short ones.
    /// </summary>
    private static bool IsIn(IPNetwork[] networks, ReadOnlySpan<byte> address)
    {
        Span<byte> start = stackalloc byte[16];
        foreach (var network in networks)
        {
            network.BaseAddress.TryWriteBytes(start, out _);
            var whole = network.PrefixLength / 8;
            var rest = network.PrefixLength % 8;
            if (address[..whole].SequenceEqual(start[..whole]) && (rest == 0 || (address[whole] ^ start[whole]) >> (8 - rest) == 0))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly IPNetwork[] Special4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // shared by customers of a carrier
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("169.254.0.0/16"), // link-local, with the metadata services of clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.31.196.0/24"), // AS112
        IPNetwork.Parse("192.52.193.0/24"), // multicast tunnels
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("192.175.48.0/24"), // AS112
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
    ];

    /// <summary>Global unicast: loopback, mapped, compatible, NAT64, unique local, link-local and multicast lie outside.</summary>
    private static readonly IPNetwork[] Global6 = [IPNetwork.Parse("2000::/3")];

    private static readonly IPNetwork[] Special6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo, benchmarks, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4: holds an IPv4 address
        IPNetwork.Parse("2620:4f:8000::/48"), // AS112
        IPNetwork.Parse("3fff::/20"), // documentation
    ];
}
