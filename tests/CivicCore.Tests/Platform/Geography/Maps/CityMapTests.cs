using CivicCore.Platform.Geography;
using CivicCore.Platform.Geography.Maps;
using CsCheck;
using Microsoft.Extensions.Options;

namespace CivicCore.Tests.Platform.Geography.Maps;

/// <summary>A point of the sheet is the place that lies there.</summary>
public sealed class CityMapTests
{
    private static readonly CivicCore.Platform.Geography.Geography City = new(Options.Create(new GeographyOptions()));
    private static readonly CityMap Map = new(City);

    [Fact]
    public void A_point_of_any_view_leads_to_its_place_and_back() =>
        Gen.Select(Gen.Int[0, CityMap.Nearest], Gen.Int[0, City.Stops.Count - 1], Gen.Double[0, CityMap.Side], Gen.Double[0, CityMap.Side]).Sample((zoom, stop, x, y) =>
        {
            var view = Map.Around(City.Stops[stop].Place, zoom);
            var (back, down) = Map.At(view, Map.PlaceAt(view, x, y));
            return Math.Abs(back - x) < 0.5 && Math.Abs(down - y) < 0.5;
        });

    [Fact]
    public void Metres_on_the_sheet_are_metres_on_the_earth()
    {
        var (one, other) = (City.Stops[0].Place, City.Stops[^1].Place);
        var ((x1, y1), (x2, y2)) = (Map.At(Map.Whole, one), Map.At(Map.Whole, other));
        var metres = Math.Sqrt(Math.Pow(x1 - x2, 2) + Math.Pow(y1 - y2, 2)) * Map.MetresPerUnit(0);
        Assert.Equal(1, metres / one.MetresTo(other), 0.003);
    }

    [Fact]
    public void The_whole_city_is_on_the_first_sheet_and_a_place_in_the_middle_of_its_surroundings()
    {
        Assert.All(City.Stops, static stop => Assert.True(Map.Shows(Map.Whole, stop.Place)));
        var (x, y) = Map.At(Map.Around(City.Stops[0].Place), City.Stops[0].Place);
        Assert.Equal((CityMap.Side / 2, CityMap.Side / 2), (x, y));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hier")]
    [InlineData("48.4,9.9,-1")]
    [InlineData("NaN,9.9,2")]
    public void A_broken_address_shows_the_whole_city(string? text) => Assert.Equal(Map.Whole, Map.Read(text));

    [Fact]
    public void A_view_far_away_is_held_within_the_city()
    {
        var view = Map.Read("-89,179,99");
        Assert.Equal(CityMap.Nearest, view.Zoom);
        Assert.True(Map.Shows(Map.Whole, view.Centre));
    }
}
