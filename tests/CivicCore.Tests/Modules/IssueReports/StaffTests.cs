using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Moderation;
using CivicCore.Tests.Support;
using SkiaSharp;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>What staff do with reports, and what of it others see.</summary>
public abstract class StaffTests(PortalFixture fixture)
{
    private Portal Portal => fixture.Portal;

    [Fact]
    public async Task Staff_filter_the_board_and_take_it_along_as_csv()
    {
        var (id, _) = await Portal.ReportAsync("=HYPERLINK(böse); Loch am Tor");
        using var staff = await Portal.SignInAsync("editor");
        Assert.Contains($"{id} Schlagloch", (await staff.GoAsync($"/de/maengel/amt?amt=streets&suche={id}")).Words, StringComparison.Ordinal);
        Assert.Contains("Hier ist nichts zu tun", (await staff.GoAsync($"/de/maengel/amt?amt=parks&suche={id}")).Words, StringComparison.Ordinal);
        var csv = await staff.Client.GetStringAsync(new Uri($"/de/maengel/amt.csv?suche={id}", UriKind.Relative));
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Nummer;Was;Wo;", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.StartsWith($"{id};Schlagloch;Lange Zeile 4;Gemeldet;Tiefbau;2026-12-07;2026-11-23;", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(";=HYPERLINK", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(";\"=HYPERLINK", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_has_its_reason_from_a_template_and_a_no_must_have_one()
    {
        var (id, _) = await Portal.PublishAsync("Loch auf privatem Grund");
        using var staff = await Portal.SignInAsync("editor");
        await staff.GoAsync("/de/maengel/amt/vorlagen");
        await staff.SendAsync("#add", ("Name", "Nicht unser Grund"), ("Words", "Die Fläche gehört nicht der Stadt."));
        await staff.GoAsync($"/de/maengel/amt/{id}");
        await staff.SendAsync("#status", ("NewStatus", "Declined"));
        Assert.Contains("Bitte sagen Sie, warum nichts geschieht.", staff.Words, StringComparison.Ordinal);
        var template = staff.Page.QuerySelectorAll("#template option").Single(static option => option.TextContent == "Nicht unser Grund").GetAttribute("value")!;
        await staff.SendAsync("#status", ("NewStatus", "Declined"), ("TemplateId", template));
        var page = await Portal.ReadAsync($"/de/maengel/{id}");
        Assert.Contains("Nicht möglich", page, StringComparison.Ordinal);
        Assert.Contains("Die Fläche gehört nicht der Stadt.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assignment_deadline_and_notes_are_for_staff()
    {
        var (id, _) = await Portal.PublishAsync("Loch mit Notiz");
        using var staff = await Portal.SignInAsync("editor");
        await staff.GoAsync($"/de/maengel/amt/{id}");
        await staff.SendAsync("#assign", ("Office", "traffic"), ("Due", "2026-11-20"), ("Mine", "true"));
        await staff.SendAsync("#note", ("Note", "Rohr liegt darunter."));
        Assert.Contains("Rohr liegt darunter.", staff.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Rohr liegt darunter.", await Portal.ReadAsync($"/de/maengel/{id}"), StringComparison.Ordinal);
        Assert.Contains($"{id} Schlagloch", (await staff.GoAsync("/de/maengel/amt?sicht=mine")).Words, StringComparison.Ordinal);
        Assert.Contains("Überfällig", (await staff.GoAsync($"/de/maengel/amt?sicht=late&suche={id}")).Words, StringComparison.Ordinal);
        Assert.Contains(await Portal.LettersAsync(), letter => letter.To.ToString().Contains("verkehr@", StringComparison.Ordinal) && letter.Subject!.Contains($"{id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_reports_of_one_defect_become_one_and_nobody_who_follows_is_lost()
    {
        var (main, _) = await Portal.PublishAsync("Loch, zuerst gemeldet");
        var (twin, _) = await Portal.PublishAsync("Loch, noch einmal gemeldet");
        using var staff = await Portal.SignInAsync("editor");
        await staff.GoAsync($"/de/maengel/amt/{twin}");
        await staff.SendAsync("#merge", ("Into", "999999"));
        Assert.Contains("Diese Meldung gibt es nicht", staff.Words, StringComparison.Ordinal);
        await staff.SendAsync("#merge", ("Into", $"{main}"));
        Assert.Contains($"Meldung {main}", await Portal.ReadAsync($"/de/maengel/{twin}"), StringComparison.Ordinal);
        Assert.Contains("1 Person hat es auch gesehen", await Portal.ReadAsync($"/de/maengel/{main}"), StringComparison.Ordinal);
        Assert.DoesNotContain("noch einmal gemeldet", await Portal.ReadAsync("/de/maengel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_photo_is_made_unrecognisable_by_one_press_and_stays_so()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(file, SamplePictures.Chequered(640, 640));
        var (id, _) = await Portal.PublishAsync("Loch mit Kennzeichen", photo: file);
        var picture = (await Portal.StoredAsync(id)).PictureId!.Value;
        using var staff = await Portal.SignInAsync("editor");
        using var sharp = SKBitmap.Decode(await staff.Client.GetByteArrayAsync(new Uri($"/bilder/{picture}", UriKind.Relative)));
        await staff.GoAsync($"/de/maengel/amt/{id}");
        using var pressed = new FormUrlEncodedContent([.. staff.Page.QuerySelectorAll("#blur input[type=hidden]").Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)), KeyValuePair.Create("Blur.Size", "l"), KeyValuePair.Create("Spot.x", "136"), KeyValuePair.Create("Spot.y", "68")]);
        (await staff.Client.PostAsync(new Uri($"/de/maengel/amt/{id}", UriKind.Relative), pressed)).EnsureSuccessStatusCode();
        using var blurred = SKBitmap.Decode(await staff.Client.GetByteArrayAsync(new Uri($"/bilder/{picture}", UriKind.Relative)));
        Assert.True(Contrast(blurred, 320, 160) < Contrast(sharp, 320, 160) / 3, "the pressed place");
        Assert.True(Contrast(blurred, 320, 560) > Contrast(sharp, 320, 560) * 0.8, "elsewhere");
    }

    [Fact]
    public async Task Without_a_mouse_the_part_is_given_in_numbers_and_a_wrong_one_is_said()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(file, SamplePictures.Chequered(400, 400));
        var (id, _) = await Portal.PublishAsync("Loch mit Gesicht", photo: file);
        using var staff = await Portal.SignInAsync("editor");
        await staff.GoAsync($"/de/maengel/amt/{id}");
        await staff.SendAsync("#blur", "button", ("Blur.Left", "120"), ("Blur.Top", "0"), ("Blur.Width", "10"), ("Blur.Height", "10"));
        Assert.Contains("zwischen 0 und 100", staff.Words, StringComparison.Ordinal);
        await staff.GoAsync($"/de/maengel/amt/{id}");
        await staff.SendAsync("#blur", "button", ("Blur.Left", "0"), ("Blur.Top", "0"), ("Blur.Width", "50"), ("Blur.Height", "50"));
        using var blurred = SKBitmap.Decode(await staff.Client.GetByteArrayAsync(new Uri($"/bilder/{(await Portal.StoredAsync(id)).PictureId}", UriKind.Relative)));
        Assert.True(Contrast(blurred, 100, 100) < Contrast(blurred, 300, 300) / 3);
    }

    [Fact]
    public async Task A_private_report_leaves_no_trace_anywhere_that_others_look()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllBytesAsync(file, SamplePictures.PhoneJpeg(200, 100));
        var word = $"geheim{Guid.NewGuid():N}";
        var (hidden, _) = await Portal.ReportAsync(word, isHidden: true, photo: file);
        await Portal.DecideAsync(hidden, DecisionKind.Accept);
        var (later, _) = await Portal.PublishAsync($"später {word}", photo: file);
        using var staff = await Portal.SignInAsync("editor");
        await staff.GoAsync($"/de/maengel/amt/{later}");
        await staff.SendAsync("#hide");

        using var visitor = Portal.Visit();
        foreach (var id in (int[])[hidden, later])
        {
            var report = await Portal.StoredAsync(id);
            Assert.Equal((true, ReportStage.Accepted), (report.IsPrivate, report.Stage));
            foreach (var path in (string[])["/de/maengel", "/de/maengel?stand=all", "/de/maengel/neues.rss", $"/de/maengel/{id}", $"/de/maengel/{id}.rss", $"/de/suche?q={word}", "/sitemap.xml", "/open311/v2/requests.xml", "/open311/v2/requests.json", $"/open311/v2/requests/{id}.json", $"/open311/v2/requests.json?service_request_id={id}", $"/melden/{Report.Moderated}/{id}", $"/de/maengel/neu/angaben?lat={report.Latitude}&lon={report.Longitude}&was=pothole"])
            {
                var text = await (await visitor.Client.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync();
                Assert.DoesNotContain(word, path.StartsWith("/de/suche", StringComparison.Ordinal) ? text.Replace($"value=\"{word}\"", "", StringComparison.Ordinal).Replace($"q={word}", "", StringComparison.Ordinal) : text, StringComparison.Ordinal);
                Assert.DoesNotContain($"/maengel/{id}<", text, StringComparison.Ordinal);
            }

            foreach (var size in (string[])["", "/klein"])
            {
                Assert.Equal(404, (int)(await visitor.Client.GetAsync(new Uri($"/bilder/{report.PictureId}{size}", UriKind.Relative))).StatusCode);
            }
        }

        Assert.Contains(word, (await staff.GoAsync($"/de/maengel/amt/{hidden}")).Words, StringComparison.Ordinal);
    }

    /// <summary>Mean difference of neighbours in a square of 80 pixels.</summary>
    private static double Contrast(SKBitmap picture, int x, int y)
    {
        double sum = 0;
        for (var across = x - 40; across < x + 40; across++)
        {
            for (var down = y - 40; down < y + 40; down++)
            {
                sum += Math.Abs(picture.GetPixel(across, down).Red - picture.GetPixel(across + 1, down).Red);
            }
        }

        return sum / 6400;
    }
}

public sealed class StaffTestsOnSqlite(SqlitePortal portal) : StaffTests(portal), IClassFixture<SqlitePortal>;

public sealed class StaffTestsOnPostgres(PostgresPortal portal) : StaffTests(portal), IClassFixture<PostgresPortal>;
