using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>The way of a report, from the place to the day it is mended, without script and without an account.</summary>
public abstract class ReportTests(PortalFixture fixture)
{
    private Portal Portal => fixture.Portal;

    [Fact]
    public async Task Someone_without_an_account_reports_and_a_moderators_yes_makes_it_public()
    {
        var (id, own) = await Portal.ReportAsync("Tiefes Loch am Zebrastreifen");
        Assert.DoesNotContain("Zebrastreifen", await Portal.ReadAsync("/de/maengel"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zebrastreifen", await Portal.ReadAsync($"/de/maengel/{id}"), StringComparison.Ordinal);
        Assert.Contains("Wir prüfen Ihre Meldung noch", await Portal.ReadAsync(own), StringComparison.Ordinal);

        await Portal.DecideAsync(id, DecisionKind.Accept);
        Assert.Contains("Zebrastreifen", await Portal.ReadAsync("/de/maengel"), StringComparison.Ordinal);
        var page = await Portal.ReadAsync($"/de/maengel/{id}");
        Assert.Contains("Zebrastreifen", page, StringComparison.Ordinal);
        Assert.Contains("Auf der Fahrbahn", page, StringComparison.Ordinal);
        Assert.Contains("Tiefbau", page, StringComparison.Ordinal);
        Assert.Contains("1 Treffer Schlagloch", await Portal.ReadAsync("/de/suche?q=Zebrastreifen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_place_one_comes_to_the_categories_and_to_the_questions()
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync("/de/maengel/neu");
        await visitor.SendAsync("#place", "button[type=submit]", ("adresse", "Lange Zeile 4"), ("haltestelle", "Bürgerhaus Mitte"));
        Assert.Contains("Was ist es?", visitor.Words, StringComparison.Ordinal);
        await visitor.GoAsync(visitor.Page.QuerySelectorAll("a").First(link => link.TextContent.Contains("Müllei", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("Lange Zeile 4, Altstadt", visitor.Words, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("input[name=q-what][value=full]"));
    }

    [Fact]
    public async Task Each_of_the_five_steps_says_which_one_it_is()
    {
        using var visitor = Portal.Visit();
        var place = $"?adresse=Lange+Zeile+4&{ReportSteps.Spot()}";
        var said = new List<string>();
        async Task NoteAsync(Task<Visitor> step) => said.Add((await step).Page.QuerySelector("main h1 ~ .small")?.TextContent.Trim() ?? visitor.Words);
        await NoteAsync(visitor.GoAsync("/de/maengel/neu"));
        await NoteAsync(visitor.GoAsync($"/de/maengel/neu/was{place}"));
        await NoteAsync(visitor.GoAsync($"/de/maengel/neu/angaben{place}&was=pothole"));
        await NoteAsync(visitor.SendAsync("#report", ("q-where", "road"), ("Text", "Loch auf fünf Schritten")));
        await NoteAsync(visitor.FollowAsync("Ohne Foto weiter"));
        Assert.Equal(Enumerable.Range(1, 5).Select(static step => $"Schritt {step} von 5"), said);
    }

    [Fact]
    public async Task A_dark_street_lamp_ends_with_the_number_of_the_utility_and_stores_nothing()
    {
        var before = await CountAsync();
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=lamp");
        await visitor.SendAsync("#report", ("q-what", "dark"), ("Text", "Laterne vor dem Haus"));
        Assert.Contains("Stadtwerke", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("tel:07315550300", visitor.Page.QuerySelector("main a[href^=tel]")!.GetAttribute("href"));
        Assert.Equal("Laterne vor dem Haus", visitor.Page.QuerySelector("#text")!.TextContent);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_missing_answer_is_said_at_its_question_and_the_words_stay()
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=pothole");
        await visitor.SendAsync("#report", ("q-size", "riesig"), ("Text", "Da ist ein Loch"));
        Assert.Contains("Dieses Feld fehlt noch", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("Bitte schreiben Sie eine Zahl.", visitor.Words, StringComparison.Ordinal);
        Assert.Equal("Da ist ein Loch", visitor.Page.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task What_is_known_already_is_offered_first_with_its_distance()
    {
        var spot = ReportSteps.Spot();
        await Portal.PublishAsync("Tiefes Loch vor der Schule", spot);
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?adresse=Schule&{spot}&was=pothole");
        Assert.Contains("Ist es das?", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("Tiefes Loch vor der Schule", visitor.Words, StringComparison.Ordinal);
        Assert.Contains("10 m entfernt", visitor.Words, StringComparison.Ordinal);
        await visitor.SendAsync("#report", ("q-where", "road"), ("Text", "Loch vor der Schule"));
        Assert.Contains("Haben Sie ein Foto?", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reporter_sees_the_photo_before_others_do_and_nobody_without_the_link()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllBytesAsync(file, SamplePictures.PhoneJpeg(900, 600));
        using var reporter = Portal.Visit();
        await reporter.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=pothole");
        await reporter.SendAsync("#report", ("q-where", "road"), ("Text", "Loch mit eigenem Foto"));
        await reporter.SendAsync("#photo", ("Photo", file));
        var preview = reporter.Page.QuerySelector("img.picture--own")!.GetAttribute("src")!;
        var answer = await reporter.Client.GetAsync(new Uri(preview, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);

        await reporter.SendAsync("#send");
        await reporter.FollowAsync("main a[href*='schluessel']");
        Assert.Equal(preview, reporter.Page.QuerySelector("img.picture--own")!.GetAttribute("src"));
        using var stranger = Portal.Visit();
        foreach (var guess in (string[])[preview.Split('?')[0], preview[..^1], preview.Split('?')[0] + "?schluessel="])
        {
            Assert.Equal(404, (int)(await stranger.Client.GetAsync(new Uri(guess, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        }

        using var form = new FormUrlEncodedContent(reporter.Page.QuerySelectorAll("#withdraw input").Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)));
        var own = reporter.Answer.RequestMessage!.RequestUri!;
        foreach (var press in (int[])[1, 2])
        {
            var withdrawn = await reporter.Client.PostAsync(own, form, TestContext.Current.CancellationToken);
            Assert.True(withdrawn.IsSuccessStatusCode, $"Press {press}: {withdrawn.StatusCode}");
        }
    }

    [Fact]
    public async Task A_photo_loses_its_place_and_is_seen_by_all_only_once_published()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllBytesAsync(file, SamplePictures.PhoneJpeg(900, 600));
        var (id, _) = await Portal.ReportAsync("Loch mit Foto", photo: file);
        var picture = (await Portal.StoredAsync(id)).PictureId!.Value;
        using var visitor = Portal.Visit();
        Assert.Equal(404, (int)(await visitor.Client.GetAsync(new Uri($"/bilder/{picture}", UriKind.Relative))).StatusCode);
        await Portal.DecideAsync(id, DecisionKind.Accept);
        var bytes = await visitor.Client.GetByteArrayAsync(new Uri($"/bilder/{picture}", UriKind.Relative));
        Assert.DoesNotContain("GPS", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_photo_is_refused_in_one_sentence_and_the_report_goes_on()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllTextAsync(file, "kein Bild");
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=pothole");
        await visitor.SendAsync("#report", ("q-where", "road"), ("Text", "Nur Text bleibt"));
        await visitor.SendAsync("#photo", ("Photo", file));
        Assert.NotNull(visitor.Page.QuerySelector("[role=alert]"));
        await visitor.FollowAsync("Ohne Foto weiter");
        Assert.Contains("Nur Text bleibt", visitor.Words, StringComparison.Ordinal);
        await visitor.SendAsync("#send", ("Email", "kein-at"));
        Assert.Contains("Bitte prüfen Sie die E-Mail-Adresse", visitor.Words, StringComparison.Ordinal);
        await visitor.SendAsync("#send", ("Email", ""));
        Assert.Contains("Ihre Meldung hat die Nummer", visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_say_that_they_see_it_too_and_a_browser_counts_once()
    {
        var (id, _) = await Portal.PublishAsync("Loch, das viele sehen");
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/{id}");
        await visitor.SendAsync("#also");
        await visitor.SendAsync("#also");
        await visitor.SendAsync("#thanks");
        Assert.Contains("1 Person hat es auch gesehen", visitor.Words, StringComparison.Ordinal);
        using var other = Portal.Visit();
        await other.GoAsync($"/de/maengel/{id}");
        await other.SendAsync("#also");
        Assert.Contains("2 Personen haben es auch gesehen · 1 Dank", other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_one_nearby_begins_with_the_same_place_and_answers()
    {
        var (id, _) = await Portal.PublishAsync("Erstes Loch");
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/{id}");
        await visitor.FollowAsync("Noch einer in der Nähe");
        Assert.Equal("Lange Zeile 4", visitor.Page.QuerySelector("#adresse")!.GetAttribute("value"));
        await visitor.SendAsync("#place", "button[type=submit]");
        Assert.True(visitor.Page.QuerySelector("input[name=q-where][value=road]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_refused_report_is_seen_by_its_reporter_alone_with_the_reason()
    {
        var (id, own) = await Portal.ReportAsync("Beleidigung");
        await Portal.DecideAsync(id, DecisionKind.Refuse, "Das ist kein Schaden.");
        Assert.Contains("Das ist kein Schaden.", await Portal.ReadAsync(own), StringComparison.Ordinal);
        Assert.DoesNotContain("Beleidigung", await Portal.ReadAsync($"/de/maengel/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_reporter_takes_it_back_and_nobody_else_can()
    {
        var (id, own) = await Portal.PublishAsync("Loch, das wieder zu ist");
        using var stranger = Portal.Visit();
        await stranger.GoAsync($"/de/maengel/{id}?schluessel=falsch");
        Assert.Null(stranger.Page.QuerySelector("#withdraw"));
        using var reporter = Portal.Visit();
        await reporter.GoAsync(own);
        await reporter.SendAsync("#withdraw");
        Assert.Contains("Sie haben diese Meldung zurückgezogen", reporter.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("wieder zu ist", await Portal.ReadAsync("/de/maengel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_with_an_account_gets_their_reports_and_can_leave_them_to_the_city_without_their_name()
    {
        using var person = await Portal.SignInAsync();
        await person.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=pothole");
        await person.SendAsync("#report", ("q-where", "road"), ("Text", "Loch eines Menschen mit Konto"));
        await person.FollowAsync("Ohne Foto weiter");
        await person.SendAsync("#send", ("Email", "konto@beispiel.de"));
        await Portal.WithAsync<IServiceProvider>(async services =>
        {
            var own = services.GetServices<IPersonalData>().Single(static each => each.Name == "issue-reports");
            var text = System.Text.Json.JsonSerializer.Serialize(await own.ExportAsync(person.PersonId!.Value, default), System.Text.Json.JsonSerializerOptions.Web);
            Assert.Contains("Loch eines Menschen mit Konto", text, StringComparison.Ordinal);
            Assert.Contains("konto@beispiel.de", text, StringComparison.Ordinal);
            await own.EraseAsync(person.PersonId!.Value, default);
            Assert.Null(await own.ExportAsync(person.PersonId!.Value, default));
        });
    }

    [Fact]
    public async Task What_was_never_sent_goes_after_a_day_with_its_photo()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllBytesAsync(file, SamplePictures.PhoneJpeg(90, 60));
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?{ReportSteps.Spot()}&was=pothole");
        await visitor.SendAsync("#report", ("q-where", "road"), ("Text", "Nie abgeschickt"));
        await visitor.SendAsync("#photo", ("Photo", file));
        var id = await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.Where(each => each.Stage == ReportStage.Draft).MaxAsync(each => each.Id));
        var picture = (await Portal.StoredAsync(id)).PictureId!.Value;
        await Portal.WithAsync<IServiceProvider>(async services =>
        {
            var rule = services.GetServices<IRetentionRule>().Single(static each => each.Key == "issue-reports.retention.unsent");
            Assert.Equal(0, await rule.DeleteAsync(PortalFixture.Start - rule.Keep, default));
            Assert.True(await rule.DeleteAsync(PortalFixture.Start.AddMinutes(1), default) > 0);
            Assert.Null(await services.GetRequiredService<CivicCore.Platform.Files.IPictures>().FindAsync(picture));
        });
        Assert.Contains("Diese Meldung gibt es nicht", await Portal.ReadAsync($"/de/maengel/{id}/foto?schluessel=x"), StringComparison.Ordinal);
    }

    private Task<int> CountAsync() => Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.CountAsync());
}

public sealed class ReportTestsOnSqlite(SqlitePortal portal) : ReportTests(portal), IClassFixture<SqlitePortal>;

public sealed class ReportTestsOnPostgres(PostgresPortal portal) : ReportTests(portal), IClassFixture<PostgresPortal>;
