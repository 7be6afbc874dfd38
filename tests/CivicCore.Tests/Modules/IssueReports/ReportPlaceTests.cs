using CivicCore.Modules.IssueReports.Data;
using CivicCore.Platform.Moderation;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>Where something is: by a press on the map, a stop or an address, and the office that its district and category lead to.</summary>
public abstract class ReportPlaceTests(PortalFixture fixture)
{
    private Portal Portal => fixture.Portal;

    [Fact]
    public async Task A_press_on_the_map_is_the_place_and_published_reports_stand_on_the_map()
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync("/de/maengel/neu/karte?was=pothole");
        await visitor.SendAsync("#map", "button.button--primary", ("Form.Spot.Latitude", "48.3861"), ("Form.Spot.Longitude", "10.0211"));
        Assert.Contains("Altstadt", visitor.Words, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("input[name=q-where]"));
        var (id, _) = await Portal.PublishAsync("Loch auf der Karte");
        await visitor.GoAsync("/de/maengel/karte");
        Assert.NotNull(visitor.Page.QuerySelector($".rows a[href$='/maengel/{id}']"));
    }

    [Theory]
    [InlineData("", "Bitte sagen Sie zuerst, wo es ist.")]
    [InlineData("adresse=Hauptstr.+1", "Stadtteil oder eine Haltestelle")]
    [InlineData("haltestelle=Nirgendwo", "Diese Haltestelle kennen wir nicht.")]
    [InlineData("lat=52.5&lon=13.4", "liegt nicht in unserer Stadt")]
    [InlineData("lat=hier&lon=9.99", "Koordinaten")]
    [InlineData("stadtteil=24", "Straße")]
    public async Task A_place_that_cannot_be_found_is_said_and_what_was_typed_stays(string query, string words)
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu?{query}&weiter=1");
        Assert.Contains(words, visitor.Words, StringComparison.Ordinal);
        if (query.StartsWith("adresse", StringComparison.Ordinal))
        {
            Assert.Equal("Hauptstr. 1", visitor.Page.QuerySelector("#adresse")!.GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData("playground", "1007", "parks")]
    [InlineData("playground", "1023", "depot-south")]
    [InlineData("pothole", "1023", "streets")]
    public async Task The_office_is_chosen_by_category_and_district(string category, string stop, string office)
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?haltestelle={stop}&was={category}");
        await visitor.SendAsync("#report", (category == "pothole" ? "q-where" : "q-what", category == "pothole" ? "road" : "broken"));
        if (visitor.Words.Contains("Ist es das?", StringComparison.Ordinal))
        {
            await visitor.SendAsync("#report");
        }

        await visitor.FollowAsync("Ohne Foto weiter");
        await visitor.SendAsync("#send");
        var id = await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.MaxAsync(each => each.Id));
        var report = await Portal.StoredAsync(id);
        Assert.Equal((category, office), (report.Category, report.Office));
        Assert.Contains(await Portal.LettersAsync(), letter => letter.Subject!.StartsWith($"Neue Meldung {id}:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Lange Zeile 4", "48.38655", "Altstadt")]
    [InlineData("lange-zeile 4, vor dem Eingang", "48.38655", "Altstadt")]
    [InlineData("Rathausgasse 17 b", "48.383", null)]
    [InlineData("Schillerstr. 3, 89077 Ulm", "48.402", null)]
    [InlineData("Michelsbergstr. 20", "48.40285", null)]
    public async Task An_address_alone_is_enough_where_the_portal_knows_it(string address, string latitude, string? district)
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync("/de/maengel/neu");
        await visitor.SendAsync("#place", "button[type=submit]", ("adresse", address));
        Assert.Contains("Was ist es?", visitor.Words, StringComparison.Ordinal);
        Assert.Contains($"lat={latitude}&", visitor.Answer.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        await visitor.GoAsync(visitor.Page.QuerySelector("a[href*='was=pothole']")!.GetAttribute("href")!);
        Assert.Contains(address, visitor.Words, StringComparison.Ordinal);
        Assert.Contains(district ?? ", ", visitor.Words, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("#report"));
    }

    [Fact]
    public async Task An_address_of_a_published_report_is_found_again_and_one_that_is_in_two_places_is_asked_for()
    {
        var street = $"Amselgrund{Guid.NewGuid():N}";
        await PublishAtAsync($"{street} 5", ReportSteps.Spot());
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu?adresse={street}+5&weiter=1");
        Assert.Contains("Was ist es?", visitor.Words, StringComparison.Ordinal);

        await PublishAtAsync($"{street} 5", "lat=48.4265&lon=10.0260");
        await visitor.GoAsync($"/de/maengel/neu?adresse={street}+5&weiter=1");
        Assert.Contains("Stadtteil oder eine Haltestelle", visitor.Words, StringComparison.Ordinal);
    }

    private async Task PublishAtAsync(string address, string spot)
    {
        using var visitor = Portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?adresse={Uri.EscapeDataString(address)}&{spot}&was=pothole");
        await visitor.SendAsync("#report", ("q-where", "road"), ("Text", "Loch"));
        if (visitor.Words.Contains("Ist es das?", StringComparison.Ordinal))
        {
            await visitor.SendAsync("#report");
        }

        await visitor.FollowAsync("Ohne Foto weiter");
        await visitor.SendAsync("#send");
        await Portal.DecideAsync(await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.MaxAsync(each => each.Id)), DecisionKind.Accept);
    }
}

public sealed class ReportPlaceTestsOnSqlite(SqlitePortal portal) : ReportPlaceTests(portal), IClassFixture<SqlitePortal>;

public sealed class ReportPlaceTestsOnPostgres(PostgresPortal portal) : ReportPlaceTests(portal), IClassFixture<PostgresPortal>;
