using System.Net;
using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>A room of a workshop: people come in by phone without an account, guess, and then see. Without script.</summary>
public abstract class RoomTests(WorkshopFixture fixture)
{
    private const int Phones = 40;

    [Fact]
    public async Task Someone_comes_in_with_six_letters_guesses_first_and_then_sees_the_answer_with_its_proof()
    {
        var (trainer, room) = await fixture.OpenAsync("game");
        using var phone = fixture.Portal.Visit();
        await phone.GoAsync("/de");
        await phone.SendAsync("form.join", ("code", $" {room.Code[..3].ToLowerInvariant()} {room.Code[3..].ToLowerInvariant()}"));
        Assert.Contains("Wir fragen nicht nach Ihrem Namen", phone.Words, StringComparison.Ordinal);
        await phone.SendAsync("#join");
        Assert.Contains("Wolkenhüpfer", phone.Words, StringComparison.Ordinal);
        var policy = phone.Page.QuerySelector(".policy")!.TextContent;

        await phone.FollowAsync("Zu den Fragen");
        foreach (var question in GuessQuestions.All)
        {
            Assert.EndsWith($"/{question}", phone.Answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
            Assert.Null(phone.Page.QuerySelector(".solution, q"));
            await phone.SendAsync("#guess", ("Form.Level", "red"));
            Assert.Contains("Sie haben geraten: kritisch.", phone.Words, StringComparison.Ordinal);
            Assert.NotNull(phone.Page.QuerySelector(".solution .signal"));
            Assert.All(phone.Page.QuerySelectorAll(".solution q"), quote => Assert.Contains(quote.TextContent, policy, StringComparison.Ordinal));
            await phone.FollowAsync("main .tools a.button--primary");
        }

        Assert.Contains("3 von 8 Fragen richtig geraten", phone.Words, StringComparison.Ordinal);
        Assert.Equal(8, phone.Page.QuerySelectorAll(".result").Length);
        trainer.Dispose();
    }

    [Fact]
    public async Task No_cookie_is_set_before_someone_takes_part_and_then_only_ones_that_end_with_the_browser()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var phone = fixture.Portal.Visit();
        await phone.GoAsync("/de/raum");
        await phone.GoAsync($"/de/raum?code=falsch");
        await phone.GoAsync($"/de/raum/{room.Code}/1/blatt");
        Assert.Empty(phone.Cookies.GetAllCookies());
        await phone.GoAsync($"/de/raum/{room.Code}");
        await phone.SendAsync("#join");
        var cookie = Assert.Single(phone.Cookies.GetAllCookies(), static cookie => cookie.Name == Participation.Cookie);
        Assert.True(cookie.HttpOnly);
        Assert.All(phone.Cookies.GetAllCookies(), static each => Assert.Equal(DateTime.MinValue, each.Expires));
        Assert.Empty(await fixture.Portal.WithAsync<PrivacyReaderContext, List<Participant>>(context => context.Participants.Where(each => each.SecretHash == cookie.Value).ToListAsync()));
        trainer.Dispose();
    }

    [Fact]
    public async Task A_screen_that_waits_shows_a_guess_at_once()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var phone = await fixture.JoinAsync(room);
        await trainer.GoAsync($"/de/workshops/{room.Id}");
        Assert.Contains("1 Person ist dabei", trainer.Words, StringComparison.Ordinal);
        var screen = trainer.Page.QuerySelector("#screen")!;
        var waits = trainer.Client.GetStringAsync(new Uri($"{screen.GetAttribute("data-stand")}&zeigt={screen.GetAttribute("data-version")}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(waits.IsCompleted);
        await WorkshopFixture.GuessAsync(phone, room, "sharing", "yellow");
        var shown = await waits.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains("1 Person hat geraten", shown, StringComparison.Ordinal);

        await trainer.GoAsync($"/de/workshops/{room.Id}"); // what a reload shows without script
        Assert.Equal("1", trainer.Page.QuerySelector("[data-part=sharing] .is-caution .bar__count")!.TextContent);
        Assert.Equal("0", trainer.Page.QuerySelector("[data-part=sharing] .is-ok .bar__count")!.TextContent);
        trainer.Dispose();
    }

    [Fact]
    public async Task A_second_screen_that_waits_shows_a_policy_that_the_trainer_adds()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        await trainer.GoAsync($"/de/workshops/{room.Id}");
        var screen = trainer.Page.QuerySelector("#screen")!;
        Assert.Null(trainer.Page.QuerySelector("[data-part=policies] nav"));
        var waits = trainer.Client.GetStringAsync(new Uri($"{screen.GetAttribute("data-stand")}&zeigt={screen.GetAttribute("data-version")}", UriKind.Relative), TestContext.Current.CancellationToken);
        await trainer.GoAsync($"/de/workshops/{room.Id}/mehr");
        await trainer.SendAsync("#add", ("Form.Shipped", "game"));
        var shown = await waits.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains($"/de/workshops/{room.Id}?erklaerung=2", shown, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\"", shown, StringComparison.Ordinal); // it still shows the first
        trainer.Dispose();
    }

    [Fact]
    public async Task Forty_phones_behind_one_address_are_not_slowed_down_and_cost_the_service_one_reading()
    {
        var (trainer, room) = await fixture.OpenAsync("club");
        var asked = fixture.Front.Keys.Count;
        await Task.WhenAll(Enumerable.Range(0, Phones).Select(async number =>
        {
            using var phone = await fixture.JoinAsync(room, "tr");
            foreach (var question in GuessQuestions.All.Take(4))
            {
                await WorkshopFixture.GuessAsync(phone, room, question, GuessQuestions.Levels[number % 4], "tr");
                Assert.Equal(HttpStatusCode.OK, phone.Answer.StatusCode);
                Assert.NotNull(phone.Page.QuerySelector(".solution"));
            }
        }));
        Assert.Equal(asked + 1, fixture.Front.Keys.Count);
        await trainer.GoAsync($"/de/workshops/{room.Id}");
        Assert.Contains("40 Personen sind dabei", trainer.Words, StringComparison.Ordinal);
        Assert.All(GuessQuestions.All.Take(4), question => Assert.Equal(["10", "10", "10", "10"], trainer.Page.QuerySelectorAll($"[data-part={question}] .bar__count").Select(static each => each.TextContent)));
        trainer.Dispose();
    }

    [Fact]
    public async Task The_first_guess_counts_and_none_is_lost_when_nothing_was_chosen()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var phone = fixture.Portal.Visit();
        await phone.GoAsync($"/de/raum/{room.Code}");
        await SendAsync(phone, "#join");
        await SendAsync(phone, "#join"); // tapped twice
        await phone.GoAsync($"/de/raum/{room.Code}/1/data");
        await phone.SendAsync("#guess");
        Assert.Contains("Wählen Sie zuerst", phone.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(phone.Page.QuerySelector("#guess"));
        await phone.GoAsync($"/de/raum/{room.Code}/1/data");
        await Task.WhenAll(SendAsync(phone, "#guess", "green"), SendAsync(phone, "#guess", "green"));
        await SendAsync(phone, "#guess", "red");
        await phone.GoAsync($"/de/raum/{room.Code}/1/data");
        Assert.Contains("Sie haben geraten: unauffällig.", phone.Words, StringComparison.Ordinal);
        await trainer.GoAsync($"/de/workshops/{room.Id}");
        Assert.Contains("1 Person ist dabei", trainer.Words, StringComparison.Ordinal);
        Assert.Equal(["1", "0", "0", "0"], trainer.Page.QuerySelectorAll("[data-part=data] .bar__count").Select(static each => each.TextContent));
        trainer.Dispose();
    }

    [Fact]
    public async Task The_same_policy_stands_the_same_in_every_language()
    {
        var (trainer, room) = await fixture.OpenAsync("paper");
        async Task<List<string?>> LevelsAsync(string language)
        {
            using var reader = fixture.Portal.Visit();
            await reader.GoAsync($"/{language}/raum/{room.Code}/1/blatt");
            return [.. reader.Page.QuerySelectorAll(".solution").Select(static each => each.ClassName)];
        }

        var german = await LevelsAsync("de");
        Assert.Equal(8, german.Count);
        foreach (var language in (string[])["de-easy", "en", "tr", "uk", "ar", "ru"])
        {
            Assert.Equal(german, await LevelsAsync(language));
        }

        trainer.Dispose();
    }

    [Fact]
    public async Task A_room_belongs_to_its_trainer_alone()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var other = await fixture.Portal.SignInAsync(Roles.Trainer);
        await other.GoAsync($"/de/workshops/{room.Id}");
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync(new Uri($"/de/workshops/{room.Id}/stand", UriKind.Relative))).StatusCode);
        await other.GoAsync("/de/workshops");
        Assert.DoesNotContain(room.Code, other.Words, StringComparison.Ordinal);

        using var administrator = await fixture.Portal.SignInAsync(Roles.Administrator);
        await administrator.GoAsync($"/de/workshops/{room.Id}");
        Assert.Contains(room.Code, administrator.Words, StringComparison.Ordinal);

        await trainer.GoAsync($"/de/workshops/{room.Id}");
        await trainer.SendAsync("#delete");
        await trainer.GoAsync($"/de/raum/{room.Code}");
        Assert.Contains("Diesen Raum gibt es nicht", trainer.Words, StringComparison.Ordinal);
        trainer.Dispose();
    }

    [Fact]
    public async Task Whoever_has_not_joined_is_led_to_the_door()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var stranger = fixture.Portal.Visit();
        foreach (var path in (string[])["1", "1/data", "1/ergebnis"])
        {
            await stranger.GoAsync($"/de/raum/{room.Code}/{path}");
            Assert.NotNull(stranger.Page.QuerySelector("#join"));
        }

        using var phone = await fixture.JoinAsync(room);
        await phone.GoAsync($"/de/raum/{room.Code}/1/ergebnis"); // not before all questions
        Assert.NotNull(phone.Page.QuerySelector("#guess"));
        await phone.GoAsync($"/de/raum/{room.Code}/1/gibtesnicht");
        Assert.Equal(HttpStatusCode.NotFound, phone.Answer.StatusCode);
        Assert.Contains("<svg", await stranger.Client.GetStringAsync(new Uri($"/de/raum/{room.Code}/code.svg", UriKind.Relative)), StringComparison.Ordinal);
        trainer.Dispose();
    }

    [Fact]
    public async Task The_square_code_leads_each_phone_to_its_own_language()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        using var phone = fixture.Portal.Visit();
        phone.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("uk, de;q=0.5");
        await phone.GoAsync($"/raum/{room.Code}");
        Assert.Equal($"/uk/raum/{room.Code}", phone.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        trainer.Dispose();
    }

    [Fact]
    public async Task A_trainer_gets_and_deletes_what_is_known_of_them()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers");
        var own = await fixture.Portal.WithAsync<IEnumerable<IPersonalData>, object?>(parts => parts.Single(static part => part.Name == "workshops").ExportAsync(trainer.PersonId!.Value, TestContext.Current.CancellationToken));
        Assert.Contains(room.Code, System.Text.Json.JsonSerializer.Serialize(own), StringComparison.Ordinal);
        await fixture.Portal.WithAsync<IEnumerable<IPersonalData>>(parts => parts.Single(static part => part.Name == "workshops").EraseAsync(trainer.PersonId!.Value, TestContext.Current.CancellationToken));
        Assert.Equal(0, await RowsAsync(room));
        trainer.Dispose();
    }

    [Fact]
    public async Task After_thirty_days_the_room_and_all_in_it_is_gone()
    {
        var (trainer, room) = await fixture.OpenAsync("flowers", "game");
        using var phone = await fixture.JoinAsync(room);
        await WorkshopFixture.GuessAsync(phone, room, "data", "green");
        Assert.Equal(7, await RowsAsync(room)); // room, two policies, two readings, one participant, one guess
        fixture.Portal.Clock!.Advance(TimeSpan.FromDays(29));
        await fixture.Portal.RunJobAsync<RetentionJob>();
        await phone.GoAsync($"/de/raum/{room.Code}");
        Assert.Contains("Volkshochschule am Dienstag", phone.Words, StringComparison.Ordinal);

        fixture.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await phone.GoAsync($"/de/raum/{room.Code}"); // not a minute longer, even before the job has run
        Assert.Contains("Diesen Raum gibt es nicht", phone.Words, StringComparison.Ordinal);
        await fixture.Portal.RunJobAsync<RetentionJob>();
        Assert.Equal(0, await RowsAsync(room));

        using var administrator = await fixture.Portal.SignInAsync(Roles.Administrator);
        await administrator.GoAsync("/de/verwaltung/fristen");
        Assert.Contains("Räume von Workshops", administrator.Words, StringComparison.Ordinal);
        trainer.Dispose();
    }

    /// <summary>Sends the form that is open, without showing what comes back.</summary>
    private static async Task SendAsync(Visitor phone, string form, string? level = null)
    {
        var hidden = phone.Page.QuerySelectorAll($"{form} input[type=hidden]").Select(static field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? string.Empty));
        using var content = new FormUrlEncodedContent(level is null ? hidden : hidden.Append(KeyValuePair.Create("Form.Level", level)));
        using var answer = await phone.Client.PostAsync(phone.Answer.RequestMessage!.RequestUri, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>How many rows of all tables belong to a room.</summary>
    private Task<int> RowsAsync(Room room) => fixture.Portal.WithAsync<PrivacyReaderContext, int>(async context =>
    {
        var policies = room.Policies.Select(static policy => policy.Id).ToList();
        return await context.Rooms.CountAsync(each => each.Id == room.Id)
            + await context.RoomPolicies.CountAsync(each => each.RoomId == room.Id)
            + await context.RoomReadings.CountAsync(each => policies.Contains(each.PolicyId))
            + await context.Participants.CountAsync(each => each.RoomId == room.Id)
            + await context.Guesses.CountAsync(each => policies.Contains(each.PolicyId));
    });
}

public sealed class RoomTestsOnSqlite(WorkshopOnSqlite fixture) : RoomTests(fixture), IClassFixture<WorkshopOnSqlite>;

public sealed class RoomTestsOnPostgres(WorkshopOnPostgres fixture) : RoomTests(fixture), IClassFixture<WorkshopOnPostgres>;
