using System.Net.Sockets;
using System.Text;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Data;
using CivicCore.Platform.Files;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>A photo of 12 MB on a line that breaks off in the middle, on a real socket: nothing is half stored, and the person goes on.</summary>
public abstract class BrokenLineTests(PortalFixture fixture)
{
    private const int PhotoBytes = 12 * 1024 * 1024;
    private const string Boundary = "----broken";

    private Portal Portal => fixture.Portal;

    [Fact]
    public async Task A_photo_that_breaks_off_leaves_nothing_and_the_report_waits_with_its_words()
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=pothole");
        await visitor.SendAsync("#report", ("q-where", "road"), ("Text", "Loch auf langsamer Leitung"));
        var pictures = await PicturesAsync();
        await SendHalfAsync(visitor);

        await visitor.GoAsync(visitor.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.NotNull(visitor.Page.QuerySelector("#photo"));
        Assert.Equal(pictures, await PicturesAsync());

        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllBytesAsync(file, [.. SamplePictures.PhoneJpeg(900, 600), .. new byte[PhotoBytes]]);
        await visitor.SendAsync("#photo", ("Photo", file));
        Assert.Contains("Foto ist gespeichert", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("Loch auf langsamer Leitung", visitor.Words, StringComparison.Ordinal);
        await visitor.SendAsync("#send");
        Assert.Contains("Ihre Meldung hat die Nummer", visitor.Words, StringComparison.Ordinal);
        Assert.Equal(pictures + 1, await PicturesAsync());
        Assert.True(await Portal.WithAsync<IssueReportsContext, bool>(context => context.Reports.AnyAsync(each => each.Stage == ReportStage.Waiting && each.PictureId != null)));
    }

    /// <summary>Sends the form of the photo as a browser does, and cuts the line after half of it.</summary>
    private static async Task SendHalfAsync(Visitor visitor)
    {
        var address = visitor.Answer.RequestMessage!.RequestUri!;
        var head = new StringBuilder();
        foreach (var field in visitor.Page.QuerySelectorAll("#photo input[type=hidden]"))
        {
            head.Append(System.Globalization.CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.GetAttribute("name")}\"\r\n\r\n{field.GetAttribute("value")}\r\n");
        }

        head.Append(System.Globalization.CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"Photo\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
        var body = Encoding.UTF8.GetBytes(head.ToString());
        var cookies = string.Join("; ", visitor.Cookies.GetCookies(address).Select(static cookie => $"{cookie.Name}={cookie.Value}"));
        using var line = new TcpClient();
        await line.ConnectAsync(address.Host, address.Port);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary={Boundary}\r\nContent-Length: {body.Length + PhotoBytes}\r\n\r\n"));
        await stream.WriteAsync(body);
        await stream.WriteAsync(SamplePictures.PhoneJpeg(900, 600));
        await stream.WriteAsync(new byte[PhotoBytes / 2]);
        line.Client.Close(0); // cut, not closed politely
    }

    private Task<int> PicturesAsync() => Portal.WithAsync<PlatformContext, int>(context => context.Set<PictureRow>().CountAsync());
}

public sealed class BrokenLineTestsOnSqlite(SqlitePortal portal) : BrokenLineTests(portal), IClassFixture<SqlitePortal>;

public sealed class BrokenLineTestsOnPostgres(PostgresPortal portal) : BrokenLineTests(portal), IClassFixture<PostgresPortal>;
