using System.Net;
using CivicCore.Platform.Files;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using SkiaSharp;

namespace CivicCore.Tests.Platform.Files;

/// <summary>A picture is kept without what it tells of the one who took it.</summary>
public abstract class PictureTests(PortalFixture fixture)
{
    [Fact]
    public async Task A_phones_picture_stands_upright_and_no_longer_says_where_it_was_taken()
    {
        var stored = await StoreAsync(SamplePictures.PhoneJpeg(800, 600));
        Assert.Equal((600, 800), (stored.Width, stored.Height)); // turned by its orientation
        await fixture.Portal.WithAsync<IPictures>(pictures => pictures.PublishAsync(stored.Id, isPublic: true));
        using var visitor = fixture.Portal.Visit();
        foreach (var path in (string[])[$"/bilder/{stored.Id}", $"/bilder/{stored.Id}/klein"])
        {
            var bytes = await visitor.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
            Assert.Equal(-1, bytes.AsSpan().IndexOf("GPS"u8));
        }
    }

    [Fact]
    public async Task Nobody_but_moderators_sees_a_picture_that_is_not_published()
    {
        var stored = await StoreAsync(SamplePictures.PhoneJpeg(40, 40));
        using var visitor = fixture.Portal.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync($"/bilder/{stored.Id}", TestContext.Current.CancellationToken)).StatusCode);
        using var moderator = await fixture.Portal.SignInAsync(Roles.Moderator);
        Assert.Equal(HttpStatusCode.OK, (await moderator.Client.GetAsync($"/bilder/{stored.Id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", PictureProblem.NoPicture)]
    [InlineData("\u00ff\u00d8\u00ff but no picture", PictureProblem.Broken)]
    public async Task What_only_looks_like_a_picture_is_refused(string content, PictureProblem problem)
    {
        var refused = await Assert.ThrowsAsync<PictureRefusedException>(() => StoreAsync(System.Text.Encoding.Latin1.GetBytes(content)));
        Assert.Equal(problem, refused.Problem);
    }

    [Fact]
    public async Task A_picture_that_broke_off_on_the_way_is_refused()
    {
        var whole = SamplePictures.PhoneJpeg(1200, 900);
        var refused = await Assert.ThrowsAsync<PictureRefusedException>(() => StoreAsync(whole[..(whole.Length / 2)]));
        Assert.Equal(PictureProblem.Broken, refused.Problem);
    }

    [Fact]
    public async Task A_blurred_part_has_lost_its_detail_and_the_rest_has_not()
    {
        var stored = await StoreAsync(SamplePictures.Chequered(400, 400));
        await fixture.Portal.WithAsync<IPictures>(async pictures =>
        {
            await pictures.BlurAsync(stored.Id, [new PicturePart(100, 100, 100, 100)]);
            await pictures.PublishAsync(stored.Id, isPublic: true);
        });
        using var visitor = fixture.Portal.Visit();
        using var picture = SKBitmap.Decode(await visitor.Client.GetByteArrayAsync($"/bilder/{stored.Id}", TestContext.Current.CancellationToken));
        Assert.True(Contrast(picture, 120, 180) < 40, "the part");
        Assert.True(Contrast(picture, 300, 360) > 200, "the rest");
    }

    private static int Contrast(SKBitmap picture, int from, int to)
    {
        var reds = Enumerable.Range(from, to - from).Select(x => (int)picture.GetPixel(x, x).Red).ToList();
        return reds.Max() - reds.Min();
    }

    private Task<StoredPicture> StoreAsync(byte[] bytes) => fixture.Portal.WithAsync<IPictures, StoredPicture>(pictures => pictures.StoreAsync(new MemoryStream(bytes)));
}

public sealed class PictureTestsOnSqlite(SqlitePortal portal) : PictureTests(portal), IClassFixture<SqlitePortal>;

public sealed class PictureTestsOnPostgres(PostgresPortal portal) : PictureTests(portal), IClassFixture<PostgresPortal>;
