using System.Net;
using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>A trainer chooses what a room reads.</summary>
public abstract class RoomOpeningTests(WorkshopFixture fixture)
{
    private const string Text = "Verantwortlich ist der Chor Querfeldein e. V., Am Hang 2, 89073 Ulm. Wir speichern Ihre Telefonnummer und löschen sie nach 30 Tagen. Wir geben keine Daten weiter.";

    [Fact]
    public async Task An_own_address_and_an_own_text_stand_beside_shipped_policies()
    {
        using var trainer = await FormAsync();
        await trainer.SendAsync("#open", ("Form.Shipped", "flowers"), ("Form.Addresses", WorkshopFixture.Site), ("Form.Text", Text), ("Form.TextTitle", "Unser Chor"));
        var room = await fixture.RoomAsync(trainer);
        Assert.Equal(["Blumen Rosmarin", "laden.example", "Unser Chor"], room.Policies.OrderBy(static each => each.Number).Select(static each => each.Title));

        using var phone = await fixture.JoinAsync(room);
        await phone.GoAsync($"/de/raum/{room.Code}/2");
        Assert.Contains("Werbepartner weiter", phone.Page.QuerySelector(".policy")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(WorkshopFixture.Site, phone.Page.QuerySelector(".reading__source a")!.GetAttribute("href"));
        await phone.GoAsync($"/de/raum/{room.Code}/3");
        Assert.Contains("Chor Querfeldein", phone.Page.QuerySelector(".policy")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_site_says_tomorrow_changes_nothing_in_the_room()
    {
        const string Changing = "https://wandel.example/datenschutz";
        fixture.Front.Put(Changing, $"<html lang=de><title>Datenschutz</title><main><p>{Text}</main></html>");
        using var trainer = await FormAsync();
        await trainer.SendAsync("#open", ("Form.Addresses", Changing));
        var room = await fixture.RoomAsync(trainer);
        fixture.Front.Put(Changing, "<html lang=de><title>Datenschutz</title><main><p>Wir verkaufen alle Ihre Daten an Werbepartner.</main></html>");
        using var phone = await fixture.JoinAsync(room, "uk");
        await phone.GoAsync($"/uk/raum/{room.Code}/1");
        Assert.Contains("Chor Querfeldein", phone.Page.QuerySelector(".policy")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "mindestens eine Erklärung")]
    [InlineData("nur ein paar Worte", "", "Das ist keine Internet-Adresse")]
    [InlineData("http://127.0.0.1/datenschutz", "", "Diese Adresse ruft Klartext nicht auf")]
    [InlineData("", "Le responsable du traitement est la bibliothèque. Nous conservons vos données pendant sept jours et vous avez le droit d'accès à vos données personnelles.", "Der Text ist auf Französisch")]
    [InlineData("a.example\nb.example\nc.example\nd.example\ne.example\nf.example\ng.example\nh.example\ni.example", "", "mehr als acht")]
    public async Task What_cannot_be_read_gets_one_sentence_and_nothing_typed_is_lost(string addresses, string text, string sentence)
    {
        using var trainer = await FormAsync();
        await trainer.SendAsync("#open", ("Form.Addresses", addresses), ("Form.Text", text), ("Form.Name", "Mein Raum"));
        Assert.Equal(HttpStatusCode.OK, trainer.Answer.StatusCode);
        Assert.Contains(sentence, Assert.Single(trainer.Page.QuerySelectorAll(".error")).TextContent, StringComparison.Ordinal);
        Assert.Equal(addresses, trainer.Page.QuerySelector("#addresses")!.TextContent.Trim());
        Assert.Equal(text, trainer.Page.QuerySelector("#text")!.TextContent.Trim());
        Assert.Equal("Mein Raum", trainer.Page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_shipped_policies_can_all_be_read_and_show_every_way_a_question_can_stand()
    {
        var keys = ShippedPolicies.All.Select(static each => each.Key).ToArray();
        var (trainer, room) = await fixture.OpenAsync(keys);
        Assert.Equal(keys.Length, room.Policies.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in room.Policies)
        {
            await trainer.GoAsync($"/de/workshops/{room.Id}?erklaerung={policy.Number}");
            seen.UnionWith(trainer.Page.QuerySelectorAll(".solution").Select(static each => each.ClassList[1]));
        }

        Assert.Equal(["is-caution", "is-critical", "is-ok", "is-unknown"], seen.Order(StringComparer.Ordinal));
        trainer.Dispose();
    }

    [Fact]
    public async Task A_policy_is_added_to_an_open_room_and_nobody_loses_what_they_have_guessed()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var phone = await fixture.JoinAsync(room);
        await WorkshopFixture.GuessAsync(phone, room, "sharing", "yellow");

        await trainer.FollowAsync("Erklärungen hinzufügen");
        Assert.Null(trainer.Page.QuerySelector("[value=flowers]")); // it is there already
        await trainer.SendAsync("#add");
        Assert.Contains("mindestens eine Erklärung", trainer.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        await trainer.SendAsync("#add", ("Form.Shipped", "game"), ("Form.Text", Text), ("Form.TextTitle", "Unser Chor"));
        Assert.Contains("Die Erklärung ist im Raum.", trainer.Words, StringComparison.Ordinal);
        Assert.Equal("page", trainer.Page.QuerySelectorAll(".picks a.button")[1].GetAttribute("aria-current"));

        await phone.GoAsync($"/de/raum/{room.Code}");
        Assert.Equal(["1 von 8 Fragen", "0 von 8 Fragen", "0 von 8 Fragen"], phone.Page.QuerySelectorAll(".rows .soft").Select(static each => each.TextContent));
        await phone.FollowAsync("Unser Chor");
        Assert.Contains("Chor Querfeldein", phone.Page.QuerySelector(".policy")!.TextContent, StringComparison.Ordinal);
        await phone.GoAsync($"/de/raum/{room.Code}/1/sharing");
        Assert.Contains("Sie haben geraten: aufpassen.", phone.Words, StringComparison.Ordinal);
        trainer.Dispose();
    }

    [Fact]
    public async Task A_full_room_takes_no_more_and_a_room_takes_none_from_another_trainer()
    {
        var (trainer, room) = await fixture.OpenAsync([.. ShippedPolicies.All.Select(static each => each.Key)]);
        await trainer.GoAsync($"/de/workshops/{room.Id}/mehr");
        await trainer.SendAsync("#add", ("Form.Text", Text), ("Form.Addresses", $"{WorkshopFixture.Site}\n{WorkshopFixture.Site}"));
        Assert.Contains("mehr als acht", trainer.Words, StringComparison.Ordinal);
        await trainer.SendAsync("#add", ("Form.Text", Text), ("Form.Addresses", WorkshopFixture.Site));
        Assert.Null(trainer.Page.QuerySelector("a[href$=mehr]"));
        await trainer.GoAsync($"/de/workshops/{room.Id}/mehr");
        Assert.Contains("nur acht Erklärungen", trainer.Words, StringComparison.Ordinal);
        Assert.Null(trainer.Page.QuerySelector("#add"));

        using var other = await fixture.Portal.SignInAsync(Roles.Trainer);
        await other.GoAsync($"/de/workshops/{room.Id}/mehr");
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        trainer.Dispose();
    }

    private async Task<Visitor> FormAsync()
    {
        var trainer = await fixture.Portal.SignInAsync(Roles.Trainer);
        await trainer.GoAsync("/de/workshops/neu");
        return trainer;
    }
}

public sealed class RoomOpeningTestsOnSqlite(WorkshopOnSqlite fixture) : RoomOpeningTests(fixture), IClassFixture<WorkshopOnSqlite>;

public sealed class RoomOpeningTestsOnPostgres(WorkshopOnPostgres fixture) : RoomOpeningTests(fixture), IClassFixture<WorkshopOnPostgres>;

/// <summary>The service is down.</summary>
public sealed class RoomWithoutServiceTests(PostgresServer server)
{
    [Fact]
    public async Task A_service_that_is_down_is_said_plainly_and_the_choice_stays()
    {
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, PortalFixture.Start, settings: ["--Klartext:Service=http://127.0.0.1:9", "--Portal:Samples=true"]);
        using var trainer = await portal.SignInAsync(Roles.Trainer);
        await trainer.GoAsync("/de/workshops/neu");
        await trainer.SendAsync("#open", ("Form.Shipped", "club"));
        Assert.Contains("antwortet gerade nicht", trainer.Words, StringComparison.Ordinal);
        Assert.True(trainer.Page.QuerySelector("[value=club]")!.HasAttribute("checked"));

        // A room whose reading is not there yet says so too: the sample room.
        await trainer.GoAsync($"/de/raum/{SampleRoom.Code}");
        await trainer.SendAsync("#join");
        Assert.Contains("antwortet gerade nicht", trainer.Words, StringComparison.Ordinal);
    }
}
