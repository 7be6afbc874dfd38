using CivicCore.Platform.Geography;
using CivicCore.Platform.Geography.Addresses;
using Microsoft.Extensions.Options;

namespace CivicCore.Tests.Platform.Geography;

/// <summary>A point has its district and its stops.</summary>
public sealed class GeographyTests
{
    private const string RealDistricts = "/work/shared/civic-data/districts/ulm-stadtviertel.geojson";
    private const string RealDayCare = "/work/shared/civic-data/kitas/kitas.geojson";
    private const string RealStops = "/work/shared/civic-data/gtfs/stops-2019.txt";

    [Fact]
    public void Every_sample_stop_lies_in_a_sample_district_and_is_near_itself()
    {
        var city = new CivicCore.Platform.Geography.Geography(Options.Create(new GeographyOptions()));
        Assert.NotEmpty(city.Stops);
        Assert.All(city.Stops, stop =>
        {
            Assert.NotNull(city.DistrictAt(stop.Place));
            Assert.Equal((stop, 0), city.StopsNear(stop.Place, 300)[0]);
        });
        Assert.Null(city.DistrictAt(new Place(52.5, 13.4)));
    }

    [Fact]
    public void Distances_are_those_on_the_earth()
    {
        // A degree of latitude is 111.2 km; a degree of longitude at 60 degrees north is half of one at the equator.
        Assert.Equal(111_195, new Place(48, 10).MetresTo(new Place(49, 10)), 1.0);
        Assert.Equal(new Place(0, 0).MetresTo(new Place(0, 0.01)) / 2, new Place(60, 0).MetresTo(new Place(60, 0.01)), 0.01);
    }

    [Fact]
    public void A_day_care_centre_of_the_city_is_found_by_its_address()
    {
        Assert.SkipUnless(File.Exists(RealDayCare), "The city's data is not here.");
        var options = Options.Create(new GeographyOptions { Districts = RealDistricts, Stops = RealStops, Addressed = [RealDayCare] });
        var addresses = new StreetBook(options, new CivicCore.Platform.Geography.Geography(options));
        Assert.Equal(new Place(48.39576557, 9.98530094), ((IAddresses)addresses).Find("Adolph Kolping Platz 7"));
        Assert.NotNull(((IAddresses)addresses).Find("Carl-Schurz-Straße 5"));
        Assert.Null(((IAddresses)addresses).Find("Nirgendweg 1"));
    }

    [Fact]
    public void The_real_city_is_read()
    {
        Assert.SkipUnless(File.Exists(RealDistricts), "The city's data is not here.");
        var city = new CivicCore.Platform.Geography.Geography(Options.Create(new GeographyOptions { Districts = RealDistricts, Stops = RealStops, AreasByPrefix = new Dictionary<string, string> { ["ul-stv11"] = "Mitte/Ost", ["ul-stv15"] = "Eselsberg" } }));
        Assert.Equal(55, city.Districts.Count);
        Assert.Equal(("Altstadt", "Mitte/Ost"), city.DistrictAt(new Place(48.3975, 9.9935)) is { } old ? (old.Name, old.Area) : default);
        Assert.Contains(city.StopsNear(new Place(48.3972, 9.9882), 50), static near => near.Stop.Name == "Steinerne Brücke");
    }
}
