using System.Net;
using CivicCore.Platform.Fetching;
using Microsoft.Extensions.Options;

namespace CivicCore.Tests.Platform.Fetching;

/// <summary>Nobody makes the portal ask its own network.</summary>
public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:9/x")]
    [InlineData("http://localhost:9/x")]
    [InlineData("http://[::1]:9/x")]
    [InlineData("http://[::ffff:127.0.0.1]:9/x")]
    [InlineData("http://2130706433:9/x")]
    public async Task Loopback_is_not_even_asked_however_it_is_written(string address)
    {
        using var client = new HttpClient(new PublicConnections(Options.Create(new FetchOptions())).CreateHandler());
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken));
        Assert.IsType<NotPublicException>(refused.InnerException);
    }
}
