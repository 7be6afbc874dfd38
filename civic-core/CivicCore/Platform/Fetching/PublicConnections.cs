using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CivicCore.Platform.Fetching;

/// <summary>
/// Connections for addresses that somebody typed: to the public internet alone, so that nobody makes the portal ask its own network.
/// The name is resolved, every address of it is checked, and the connection goes to the very address that was checked; a redirect is a
/// new connection and is checked again.
/// </summary>
public sealed class PublicConnections(IOptions<FetchOptions> options)
{
    private const int MostRedirects = 5;

    private readonly IPNetwork[] allowed = [.. options.Value.Networks.Select(static network => IPNetwork.Parse(network))];

    /// <summary>For an HttpClient: .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService&lt;PublicConnections&gt;().CreateHandler()).</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        ConnectCallback = ConnectAsync,
        MaxAutomaticRedirections = MostRedirects,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ActivityHeadersPropagator = null,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host.Trim('[', ']'), cancellation);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsAllowed))
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return PublicAddresses.Contain(plain) || Array.Exists(allowed, network => network.Contains(plain));
    }
}

/// <summary>A name leads to an address that is not of the public internet.</summary>
public sealed class NotPublicException() : IOException("The address is not public.");
