using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Klartext.Policies.Readers.Fetching;

/// <summary>
/// Fetches a page that somebody else named, without becoming a tool against this machine or its network: only http and https, only
/// public addresses, checked after the name is resolved and on every redirect, and the connection goes to the very address that was
/// checked. No cookies, no proxies, no credentials, bounds on time, size (after unpacking) and redirects.
/// </summary>
public sealed class GuardedFetch : IDisposable
{
    private readonly FetchOptions options;
    private readonly IHostResolver resolver;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    /// <summary>A fetch with its own connections.</summary>
    /// <param name="options">What it may do; the defaults if null.</param>
    /// <param name="resolver">How it finds the addresses of names; the machine's way if null.</param>
    /// <param name="clock">The clock for its time limit; the system's if null.</param>
    public GuardedFetch(FetchOptions? options = null, IHostResolver? resolver = null, TimeProvider? clock = null)
    {
        this.options = options ?? new FetchOptions();
        this.resolver = resolver ?? new SystemResolver();
        this.clock = clock ?? TimeProvider.System;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            PreAuthenticate = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromSeconds(30),
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
        }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Fetches a page.</summary>
    /// <param name="address">Its address as typed; without a scheme it is taken as https.</param>
    /// <param name="cancel">Ends the fetch.</param>
    /// <exception cref="UnreadablePolicyException">The address is not allowed, the host does not answer well, or a bound is passed.</exception>
    public async Task<FetchedPage> FetchAsync(string address, CancellationToken cancel = default)
    {
        using var time = new CancellationTokenSource(options.Time, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, time.Token);
        var at = WebAddress.Parse(address, options);
        try
        {
            for (var redirects = 0; redirects <= options.Redirects; redirects++)
            {
                using var request = RequestFor(at);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
                if (!IsRedirect(response, out var location))
                {
                    return await PageOf(response, at, both.Token).ConfigureAwait(false);
                }

                at = WebAddress.Follow(at, location, options);
            }
        }
        catch (OperationCanceledException exception) when (time.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new UnreadablePolicyException(UnreadableReason.Timeout, exception, ("seconds", Digits((int)options.Time.TotalSeconds)));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            throw exception.GetBaseException() as UnreadablePolicyException
                ?? new UnreadablePolicyException(UnreadableReason.HostUnreachable, exception, ("host", at.Host));
        }

        throw new UnreadablePolicyException(UnreadableReason.TooManyRedirects, null, ("redirects", Digits(options.Redirects)));
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private HttpRequestMessage RequestFor(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9, application/pdf;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", options.Languages);
        return request;
    }

    private static bool IsRedirect(HttpResponseMessage response, out Uri location)
    {
        location = response.Headers.Location!;
        return (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && location is not null;
    }

    private async Task<FetchedPage> PageOf(HttpResponseMessage response, Uri address, CancellationToken cancel)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new UnreadablePolicyException(UnreadableReason.HttpStatus, null, ("status", Digits((int)response.StatusCode)));
        }

        var type = response.Content.Headers.ContentType;
        var mediaType = type?.MediaType?.ToLowerInvariant();
        if (mediaType is not (null or "text/html" or "application/xhtml+xml" or "application/xml" or "text/xml" or "text/plain" or "text/markdown" or "text/x-markdown" or "application/pdf" or "application/x-pdf"))
        {
            throw new UnreadablePolicyException(UnreadableReason.NotAPage, null, ("mediaType", mediaType));
        }

        if (response.Content.Headers.ContentLength > options.Bytes)
        {
            throw TooLarge();
        }

        return new FetchedPage(await ContentOf(response, cancel).ConfigureAwait(false), mediaType, type?.CharSet, address);
    }

    /// <summary>Reads what is unpacked, never more than one byte beyond the bound.</summary>
    private async Task<ReadOnlyMemory<byte>> ContentOf(HttpResponseMessage response, CancellationToken cancel)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var content = new MemoryStream();
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                if (content.Length + read > options.Bytes)
                {
                    throw TooLarge();
                }

                content.Write(buffer, 0, read);
            }

            return content.ToArray();
        }
    }

    /// <summary>Connects to an address of the host that has just been checked, never to the name.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host.Trim('[', ']'), context.DnsEndPoint.Port);
        var addresses = await resolver.ResolveAsync(host, cancel).ConfigureAwait(false);
        if (addresses.Any(address => !IsAllowed(address, port)))
        {
            throw new UnreadablePolicyException(UnreadableReason.AddressNotAllowed, null, ("host", host));
        }

        Exception? failure = null;
        foreach (var address in addresses.OrderBy(static address => address.AddressFamily))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            attempt.CancelAfter(options.Time / 3);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), attempt.Token).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                socket.Dispose();
                cancel.ThrowIfCancellationRequested();
                failure = exception; // the next address may answer
            }
        }

        throw new UnreadablePolicyException(UnreadableReason.HostUnreachable, failure, ("host", host));
    }

    private bool IsAllowed(IPAddress address, int port) =>
        (PublicAddress.IsPublic(address) && options.Ports.Contains(port)) || options.LoopbackEndPoints.Contains(new IPEndPoint(address, port));

    private UnreadablePolicyException TooLarge() => new(UnreadableReason.TooLarge, null, ("megabytes", Digits(options.Bytes / ReadingLimits.Megabyte)));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
