using CivicCore.Platform.Data;
using CivicCore.Tests.Browser;
using CivicCore.Tests.Support;
using Microsoft.Playwright;

namespace CivicCore.Tests.Platform.Components;

public sealed class PortalWithPlaces(PostgresServer server) : PortalFixture(DatabaseKind.Sqlite, server, new PlacesModule());

/// <summary>Someone sees and chooses places on a map that comes from here alone, in Chromium with and without script.</summary>
public sealed class MapTests(PortalWithPlaces fixture, Chromium chromium) : IClassFixture<PortalWithPlaces>
{
    /// <summary>Where the sample city's Wiblingen Mitte lies on the sheet of the whole city, as parts of its side.</summary>
    private const float East = 0.575f;
    private const float South = 0.82f;

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(false, 360)]
    [InlineData(true, 1280)]
    [InlineData(true, 360)]
    public async Task A_click_on_the_map_chooses_the_place_under_it_and_keeps_what_was_typed(bool script, int width)
    {
        var page = await OpenAsync(width, script: script);
        await page.FillAsync("#title", "Bank kaputt");
        await ClickAsync(page, East, South);
        await Assertions.Expect(Status(page)).ToContainTextAsync("Gewählt: Wiblingen Mitte");
        await page.ClickAsync("#send");
        await Assertions.Expect(page.Locator("#sent")).ToHaveTextAsync("Bank kaputt Wiblingen Mitte");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stop_is_chosen_from_the_list_and_moved_with_keys_alone(bool script)
    {
        var page = await OpenAsync(360, script: script);
        await page.FillAsync("#title", "Laterne");
        // Typed letters find an option only if they come fast enough, which a busy machine does not promise.
        await page.SelectOptionAsync("[name='Form.Place.Stop']", new SelectOptionValue { Label = "Westbahnhof" });
        await page.FocusAsync("[name='Form.Place.Stop']");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Status(page)).ToContainTextAsync(", 0 Meter von der Haltestelle Westbahnhof");
        await page.FocusAsync("summary:has-text('Mit Tasten verschieben')");
        await page.Keyboard.PressAsync("Enter");
        await page.FocusAsync("button[value=north]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Status(page)).Not.ToContainTextAsync(", 0 Meter");
        await page.FocusAsync("#send");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#sent")).ToHaveTextAsync("Laterne Weststadt");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_enter_key_in_a_field_sends_the_form_and_chooses_nothing(bool script)
    {
        var page = await OpenAsync(1280, script: script);
        await page.FillAsync("#title", "Ohne Ort");
        await page.PressAsync("#title", "Enter");
        await Assertions.Expect(page.Locator("#sent")).ToHaveTextAsync("Ohne Ort -");
    }

    [Fact]
    public async Task A_device_that_knows_where_it_is_chooses_the_place()
    {
        var page = await OpenAsync(360);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new Geolocation { Latitude = 48.38565f, Longitude = 9.97112f });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mein Standort" }).ClickAsync();
        await Assertions.Expect(Status(page)).ToContainTextAsync("Haltestelle Westbahnhof");
    }

    [Fact]
    public async Task Without_a_connection_the_list_still_helps_and_nothing_is_lost()
    {
        var page = await OpenAsync(1280);
        await page.FillAsync("#title", "Im Tunnel");
        await page.Context.SetOfflineAsync(true);
        await ClickAsync(page, East, South);
        await Assertions.Expect(page.Locator("[data-map-lost]")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await ClickAsync(page, East, South);
        await Assertions.Expect(Status(page)).ToContainTextAsync("Gewählt:");
        await Assertions.Expect(page.Locator("[data-map-lost]")).ToBeHiddenAsync();
        Assert.Equal("Im Tunnel", await page.InputValueAsync("#title"));
    }

    [Fact]
    public async Task What_stands_on_the_map_stands_in_the_list_and_a_heap_comes_apart_when_one_goes_nearer()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/orte");
        Assert.Equal(24, visitor.Page.QuerySelectorAll("[id='inhalt'] .map .rows li").Length);
        var heap = visitor.Page.QuerySelectorAll(".map__marks a").First(static mark => mark.GetAttribute("aria-label")!.Contains(" Orte: ", StringComparison.Ordinal));
        await visitor.GoAsync(heap.GetAttribute("href")!);
        var marks = visitor.Page.QuerySelectorAll(".map .map__marks a").Select(static mark => mark.GetAttribute("aria-label")!).ToList();
        var listed = visitor.Page.QuerySelectorAll(".map .rows li").Select(static item => item.TextContent.Trim()).ToList();
        Assert.InRange(listed.Count, 1, 23);
        Assert.All(listed, name => Assert.Contains(marks, mark => mark.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Nothing_keeps_anyone_out_of_a_map(string language)
    {
        var page = await OpenAsync(1280, language);
        await ClickAsync(page, East, South);
        await Assertions.Expect(page.Locator(".map__pin--chosen")).ToBeVisibleAsync();
        Assert.Empty(await Looks.FaultsAsync(page, $"map-{language}"));
    }

    private static ILocator Status(IPage page) => page.Locator(".map__pick [role=status]");

    private static async Task ClickAsync(IPage page, float east, float south)
    {
        var map = page.Locator("input[type=image]:visible");
        var box = (await map.BoundingBoxAsync())!;
        await map.ClickAsync(new LocatorClickOptions { Position = new Position { X = box.Width * east, Y = box.Height * south } });
    }

    private async Task<IPage> OpenAsync(int width, string language = "de", bool script = true)
    {
        var page = await chromium.OpenAsync(width, script);
        await page.GotoAsync($"{fixture.Portal.Address}/{language}/orte");
        return page;
    }
}
