using System.Xml.Linq;
using CivicCore.Platform.Data;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Geography.Maps;
using CivicCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Platform.Geography.Maps;

/// <summary>The sheet is drawn here, small, and from the city's own data.</summary>
public sealed class MapDrawingTests(PostgresServer server)
{
    private const string RealDistricts = "/work/shared/civic-data/districts/ulm-stadtviertel.geojson";
    private const string RealStops = "/work/shared/civic-data/gtfs/stops-2019.txt";
    private const int MostCharacters = 60_000;

    [Fact]
    public async Task A_sheet_names_the_districts_and_nearer_the_stops()
    {
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server);
        var (map, drawing) = (portal.Services.GetRequiredService<CityMap>(), portal.Services.GetRequiredService<MapDrawing>());
        var city = portal.Services.GetRequiredService<IGeography>();
        var whole = XElement.Parse(drawing.Draw(map.Whole));
        Assert.Equal(city.Districts.Count, whole.Descendants().Count(static each => each.Name.LocalName == "path"));
        Assert.Contains("Tannenplatz", Words(whole));
        Assert.DoesNotContain("Marktplatz", Words(whole));
        Assert.Contains("Marktplatz", Words(XElement.Parse(drawing.Draw(map.Around(city.Stops.First(static stop => stop.Name == "Marktplatz").Place)))));
    }

    [Fact]
    public async Task The_real_city_is_drawn_at_every_zoom_and_stays_small()
    {
        Assert.SkipUnless(File.Exists(RealDistricts), "The city's data is not here.");
        await using var portal = await Portal.StartAsync(DatabaseKind.Sqlite, server, settings: [$"--Portal:Geography:Districts={RealDistricts}", $"--Portal:Geography:Stops={RealStops}"]);
        var (map, drawing) = (portal.Services.GetRequiredService<CityMap>(), portal.Services.GetRequiredService<MapDrawing>());
        var minster = new Place(48.3984, 9.9916);
        for (var zoom = 0; zoom <= CityMap.Nearest; zoom++)
        {
            var sheet = drawing.Draw(zoom == 0 ? map.Whole : map.Around(minster, zoom));
            Assert.InRange(sheet.Length, 1_000, MostCharacters);
            TestContext.Current.SendDiagnosticMessage($"zoom {zoom}: {sheet.Length} characters");
            if (Environment.GetEnvironmentVariable("KLARTEXT_PICTURES") is { } folder)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"ulm-{zoom}.svg"), sheet);
            }
        }

        using var visitor = portal.Visit();
        var answer = await visitor.Client.GetAsync("/de/karte.svg?karte=48.3984,9.9916,3");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Altstadt", Words(XElement.Parse(await answer.Content.ReadAsStringAsync())));
    }

    private static List<string> Words(XElement sheet) => [.. sheet.Elements().Where(static each => each.Name.LocalName == "text").Select(static each => each.Value)];
}
