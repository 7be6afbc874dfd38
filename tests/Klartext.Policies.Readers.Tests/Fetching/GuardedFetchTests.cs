using System.IO.Compression;
using System.Net;
using System.Text;
using Klartext.Policies.Readers.Fetching;
using Xunit;

namespace Klartext.Policies.Readers.Tests.Fetching;

/// <summary>The guarded fetch against real hosts on this machine, reached by names that only the test knows.</summary>
public class GuardedFetchTests
{
    private const string Policy = "<html lang=de><h1>Datenschutz</h1><p>Wir speichern Ihre Daten für einen Tag.</p>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_arrives_with_type_charset_and_address()
    {
        await using var site = LocalSite.Start(static _ => LocalSite.Page(Policy));
        using var fetch = Fetch(site);
        var page = await fetch.FetchAsync($"http://verein.example:{site.Port}/datenschutz", Cancel);
        Assert.Equal("text/html", page.MediaType);
        Assert.Equal("utf-8", page.Charset);
        Assert.Equal("/datenschutz", page.Address.AbsolutePath);
        Assert.Equal("# Datenschutz\n  Wir speichern Ihre Daten für einen Tag.", Samples.Lines(new PolicyReader().Read(page)));
    }

    [Theory]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("Verein.Example", "verein.example")]
    [InlineData("www.verein.example.", "www.verein.example.")]
    public async Task A_name_is_asked_for_in_the_form_of_the_name_service(string typed, string asked)
    {
        await using var site = LocalSite.Start(static _ => LocalSite.Page(Policy));
        var hosts = new NamedHosts(["127.0.0.1"]);
        using var fetch = new GuardedFetch(new FetchOptions { LoopbackEndPoints = new HashSet<IPEndPoint> { site.EndPoint } }, hosts);
        await fetch.FetchAsync($"http://{typed}:{site.Port}/", Cancel);
        Assert.Equal([asked], hosts.Asked);
    }

    [Fact]
    public async Task Nothing_of_the_reader_goes_along()
    {
        await using var site = LocalSite.Start(static path => path == "/" ? LocalSite.Redirect("/weiter") : LocalSite.Page(Policy));
        using var fetch = Fetch(site);
        await fetch.FetchAsync($"http://verein.example:{site.Port}/", Cancel);
        Assert.Equal(2, site.Requests.Count);
        Assert.All(site.Requests, static request =>
        {
            Assert.StartsWith("GET ", request, StringComparison.Ordinal);
            foreach (var header in new[] { "Cookie:", "Referer:", "Authorization:", "traceparent:", "X-Forwarded" })
            {
                Assert.DoesNotContain(header, request, StringComparison.OrdinalIgnoreCase);
            }
        });
    }

    [Theory]
    [InlineData("/ziel")]
    [InlineData("ziel")]
    [InlineData("//verein.example:{port}/ziel")]
    [InlineData("http://verein.example:{port}/ziel")]
    [InlineData("?a=b", "/?a=b")]
    public async Task Redirects_are_followed(string location, string end = "/ziel")
    {
        LocalSite? self = null;
        await using var site = LocalSite.Start(path => path == "/" ? LocalSite.Redirect(location.Replace("{port}", $"{self!.Port}", StringComparison.Ordinal), 301) : LocalSite.Page(Policy));
        self = site;
        using var fetch = Fetch(site);
        Assert.Equal(end, (await fetch.FetchAsync($"http://verein.example:{site.Port}/", Cancel)).Address.PathAndQuery);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_no_more()
    {
        await using var site = LocalSite.Start(static path => path == "/5" ? LocalSite.Page(Policy) : LocalSite.Redirect("/" + (path[^1] - '0' + 1)));
        using var fetch = Fetch(site);
        Assert.Equal("/5", (await fetch.FetchAsync($"http://verein.example:{site.Port}/0", Cancel)).Address.AbsolutePath);
        await using var loop = LocalSite.Start(static _ => LocalSite.Redirect("/"));
        using var fetchLoop = Fetch(loop);
        var exception = await RefusedAsync(fetchLoop, $"http://verein.example:{loop.Port}/");
        Assert.Equal(UnreadableReason.TooManyRedirects, exception.Reason);
        Assert.Equal("5", exception.Values["redirects"]);
        Assert.Equal(6, loop.Requests.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://2130706433/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://verein.example/")]
    [InlineData("http://verein.example:22/")]
    [InlineData("http://a:b@verein.example/")]
    [InlineData("gopher://verein.example/")]
    public async Task A_redirect_to_a_forbidden_place_is_refused(string location)
    {
        await using var site = LocalSite.Start(_ => LocalSite.Redirect(location));
        using var fetch = Fetch(site);
        var exception = await RefusedAsync(fetch, $"http://verein.example:{site.Port}/");
        Assert.Contains(exception.Reason, new[] { UnreadableReason.AddressNotAllowed, UnreadableReason.AddressInvalid });
        Assert.Single(site.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1:80/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://127.000.000.001/")]
    [InlineData("http://１２７.０.０.１/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://0/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::127.0.0.1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[fe80::1%25lo]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://dienst.localhost/")]
    [InlineData("http://drucker.local/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://intranet/")]
    [InlineData("http://router.home.arpa/")]
    [InlineData("http://verein.example:8080/")]
    [InlineData("http://verein.example:22/")]
    [InlineData("http://nutzer@verein.example/")]
    [InlineData("http://nutzer:wort@verein.example/")]
    [InlineData("http://verein.example@127.0.0.1/")]
    [InlineData("ftp://verein.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://verein.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,Daten")]
    [InlineData("http://")]
    [InlineData("http:///datenschutz")]
    [InlineData("http://verein.example\\@127.0.0.1/")]
    [InlineData("http://verein .example/")]
    [InlineData("http://verein.example\r\nHost: localhost/")]
    [InlineData("verein")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("http://[::1")]
    [InlineData("http://-.../")]
    public async Task A_forbidden_address_is_refused_before_anything_is_asked(string address)
    {
        var hosts = new NamedHosts(["127.0.0.1"]);
        using var fetch = new GuardedFetch(null, hosts);
        var exception = await RefusedAsync(fetch, address);
        Assert.Contains(exception.Reason, new[] { UnreadableReason.AddressNotAllowed, UnreadableReason.AddressInvalid });
        Assert.True(hosts.Asked.All(static host => IPAddress.TryParse(host, out _)), string.Join(' ', hosts.Asked));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fd00::7")]
    public async Task A_name_that_leads_inside_is_refused(string inside)
    {
        using var fetch = new GuardedFetch(null, new NamedHosts([inside]));
        Assert.Equal(UnreadableReason.AddressNotAllowed, (await RefusedAsync(fetch, "https://verein.example/")).Reason);
        using var mixed = new GuardedFetch(null, new NamedHosts(["93.184.215.14", inside]));
        Assert.Equal(UnreadableReason.AddressNotAllowed, (await RefusedAsync(mixed, "https://verein.example/")).Reason);
    }

    [Fact]
    public async Task A_name_whose_answer_changes_between_hops_reaches_nothing_inside()
    {
        await using var outside = LocalSite.Start(static _ => LocalSite.Redirect("/zweitens"));
        await using var inside = LocalSite.Start(static _ => LocalSite.Page("geheim"), new IPEndPoint(IPAddress.Parse("127.0.0.2"), outside.Port));
        var hosts = new NamedHosts(["127.0.0.1"], ["127.0.0.2"]);
        using var fetch = new GuardedFetch(new FetchOptions { LoopbackEndPoints = new HashSet<IPEndPoint> { outside.EndPoint } }, hosts);
        var exception = await RefusedAsync(fetch, $"http://wechsel.example:{outside.Port}/");
        Assert.Equal(UnreadableReason.AddressNotAllowed, exception.Reason);
        Assert.Equal("wechsel.example", exception.Values["host"]);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_checked()
    {
        await using var site = LocalSite.Start(static _ => LocalSite.Page(Policy));
        await using var inside = LocalSite.Start(static _ => LocalSite.Page("geheim"), new IPEndPoint(IPAddress.Parse("127.0.0.2"), site.Port));
        var hosts = new NamedHosts(["127.0.0.1"], ["127.0.0.2"]);
        using var fetch = new GuardedFetch(new FetchOptions { LoopbackEndPoints = new HashSet<IPEndPoint> { site.EndPoint } }, hosts);
        await fetch.FetchAsync($"http://wechsel.example:{site.Port}/", Cancel);
        Assert.Equal(["wechsel.example"], hosts.Asked);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task Large_pages_are_refused_packed_or_not()
    {
        var large = new byte[6 * ReadingLimits.Megabyte];
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(large, Cancel);
        }

        await using var site = LocalSite.Start(path => path == "/bombe"
            ? LocalSite.Answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", packed.ToArray())
            : LocalSite.Answer("200 OK", "Content-Type: text/html\r\n", large));
        using var fetch = Fetch(site);
        foreach (var path in new[] { "bombe", "gross" })
        {
            var exception = await RefusedAsync(fetch, $"http://verein.example:{site.Port}/{path}");
            Assert.Equal(UnreadableReason.TooLarge, exception.Reason);
            Assert.Equal("5", exception.Values["megabytes"]);
        }
    }

    [Fact]
    public async Task A_host_that_dawdles_is_left_in_time()
    {
        await using var site = LocalSite.Start(static async (_, stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), cancel);
            while (true)
            {
                await stream.WriteAsync("<p>"u8.ToArray(), cancel);
                await Task.Delay(50, cancel);
            }
        });
        using var fetch = Fetch(site, TimeSpan.FromSeconds(1));
        var exception = await RefusedAsync(fetch, $"http://verein.example:{site.Port}/");
        Assert.Equal(UnreadableReason.Timeout, exception.Reason);
        Assert.Equal("1", exception.Values["seconds"]);
    }

    [Theory]
    [InlineData("404 Not Found", "404")]
    [InlineData("403 Forbidden", "403")]
    [InlineData("500 Internal Server Error", "500")]
    [InlineData("304 Not Modified", "304")]
    public async Task An_error_of_the_host_is_said_by_its_number(string status, string number)
    {
        await using var site = LocalSite.Start(_ => LocalSite.Answer(status, "", []));
        using var fetch = Fetch(site);
        var exception = await RefusedAsync(fetch, $"http://verein.example:{site.Port}/");
        Assert.Equal(UnreadableReason.HttpStatus, exception.Reason);
        Assert.Equal(number, exception.Values["status"]);
    }

    [Fact]
    public async Task A_picture_is_no_page()
    {
        await using var site = LocalSite.Start(static _ => LocalSite.Page("x", "image/png"));
        using var fetch = Fetch(site);
        var exception = await RefusedAsync(fetch, $"http://verein.example:{site.Port}/");
        Assert.Equal(UnreadableReason.NotAPage, exception.Reason);
        Assert.Equal("image/png", exception.Values["mediaType"]);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_unreachable()
    {
        await using var site = LocalSite.Start(static (_, stream, _) => { stream.Close(); return Task.CompletedTask; });
        using var fetch = Fetch(site);
        Assert.Equal(UnreadableReason.HostUnreachable, (await RefusedAsync(fetch, $"http://verein.example:{site.Port}/")).Reason);
        using var nameless = new GuardedFetch(null, new NamedHosts([]));
        var exception = await RefusedAsync(nameless, "verein.example/datenschutz");
        Assert.Equal(UnreadableReason.HostUnreachable, exception.Reason);
        Assert.Equal("verein.example", exception.Values["host"]);
    }

    [Fact]
    public async Task Somebody_who_gives_up_is_not_told_of_a_timeout()
    {
        using var giveUp = new CancellationTokenSource();
        await using var site = LocalSite.Start(async (_, _, cancel) => { await giveUp.CancelAsync(); await Task.Delay(Timeout.Infinite, cancel); });
        using var fetch = Fetch(site);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch.FetchAsync($"http://verein.example:{site.Port}/", giveUp.Token));
    }

    private static GuardedFetch Fetch(LocalSite site, TimeSpan? time = null) => new(
        new FetchOptions { LoopbackEndPoints = new HashSet<IPEndPoint> { site.EndPoint }, Time = time ?? TimeSpan.FromSeconds(10) },
        new NamedHosts(["127.0.0.1"]));

    private static Task<UnreadablePolicyException> RefusedAsync(GuardedFetch fetch, string address) =>
        Assert.ThrowsAsync<UnreadablePolicyException>(() => fetch.FetchAsync(address, Cancel));
}
