namespace CivicCore.Platform.Geography.Maps;

/// <summary>Where on the picture someone clicked, in pixels; browsers send it as {name}.x and {name}.y.</summary>
public sealed class MapClick
{
    /// <summary>From the left.</summary>
    public string? X { get; set; }

    /// <summary>From the top.</summary>
    public string? Y { get; set; }
}

/// <summary>
/// A place that someone chooses with a MapPicker: a property of the page's form. A click on the map sends the form when no script runs,
/// so the page's handler begins with <c>if (Form.Place.Turn(Map, Geography)) return;</c> and shows itself again.
/// </summary>
public sealed class MapChoice
{
    /// <summary>Sides of the two pictures, one of which a screen shows.</summary>
    internal const int SmallSide = 272;

    /// <inheritdoc cref="SmallSide"/>
    internal const int LargeSide = 480;

    private const int StopZoom = 3;
    private const int HereZoom = 4;
    private const double PlaceStep = CityMap.Side / 48;
    private const double ViewStep = CityMap.Side / 4;

    /// <summary>Degrees, with a point; empty while nothing is chosen.</summary>
    public string? Latitude { get; set; }

    /// <inheritdoc cref="Latitude"/>
    public string? Longitude { get; set; }

    /// <summary>What the map shows, as <see cref="MapView"/> writes it.</summary>
    public string? View { get; set; }

    /// <summary>Key of the stop that was chosen from the list.</summary>
    public string? Stop { get; set; }

    /// <summary>The button that was pressed: in, out, north, south, west, east, show, here.</summary>
    public string? Press { get; set; }

    /// <summary>A click on the small picture.</summary>
    public MapClick? Small { get; set; }

    /// <summary>A click on the large picture.</summary>
    public MapClick? Large { get; set; }

    /// <summary>The chosen place; null while there is none.</summary>
    public Place? Place => CivicCore.Platform.Geography.Place.Read(Latitude, Longitude);

    /// <summary>A choice that begins with a place.</summary>
    public static MapChoice Of(Place? place, CityMap map)
    {
        var choice = new MapChoice();
        if (place is { } known)
        {
            choice.Choose(known);
            choice.View = map.Around(known).ToString();
        }

        return choice;
    }

    /// <summary>Carries out what was done with map, list and buttons.</summary>
    /// <returns>Whether it was the map that sent the form; false: the person has finished with the form.</returns>
    public bool Turn(CityMap map, IGeography geography)
    {
        var view = map.Read(View);
        if (geography.Stops.FirstOrDefault(stop => stop.Id == Stop) is { } stop)
        {
            Choose(stop.Place);
            view = map.Around(stop.Place, Math.Max(view.Zoom, StopZoom));
        }

        var clicked = Clicked(Small, SmallSide) ?? Clicked(Large, LargeSide);
        if (clicked is var (x, y))
        {
            Choose(map.PlaceAt(view, x, y));
        }

        View = (Press is null ? view : Pressed(map, view)).ToString();
        var touched = clicked is not null || Press is not null;
        (Stop, Press, Small, Large) = (null, null, null, null);
        return touched;
    }

    /// <summary>Reads a choice from the question of the script.</summary>
    internal static MapChoice Read(IQueryCollection question, string name) => new()
    {
        Latitude = question[$"{name}.{nameof(Latitude)}"],
        Longitude = question[$"{name}.{nameof(Longitude)}"],
        View = question[$"{name}.{nameof(View)}"],
        Stop = question[$"{name}.{nameof(Stop)}"],
        Press = question[$"{name}.{nameof(Press)}"],
        Small = new MapClick { X = question[$"{name}.{nameof(Small)}.x"], Y = question[$"{name}.{nameof(Small)}.y"] },
        Large = new MapClick { X = question[$"{name}.{nameof(Large)}.x"], Y = question[$"{name}.{nameof(Large)}.y"] },
    };

    /// <summary>
    /// The point of the sheet, in units. The upper left corner itself is no click: a browser sends it when someone presses the enter key
    /// in a field of the form.
    /// </summary>
    private static (double X, double Y)? Clicked(MapClick? click, int side) =>
        MapNumber.Read(click?.X) is { } x && MapNumber.Read(click?.Y) is { } y && (x, y) is not (0, 0)
            ? (Math.Clamp(x, 0, side) * CityMap.Side / side, Math.Clamp(y, 0, side) * CityMap.Side / side)
            : null;

    private MapView Pressed(CityMap map, MapView view) => Press switch
    {
        "in" => map.Around(Place ?? view.Centre, view.Zoom + 1),
        "out" => map.Around(Place ?? view.Centre, view.Zoom - 1),
        "north" => Step(map, view, 0, -1),
        "south" => Step(map, view, 0, 1),
        "west" => Step(map, view, -1, 0),
        "east" => Step(map, view, 1, 0),
        "here" when Place is { } place => map.Around(place, HereZoom),
        _ => view,
    };

    /// <summary>Moves the chosen place a little, or the map where nothing is chosen.</summary>
    private MapView Step(CityMap map, MapView view, int east, int south)
    {
        if (Place is not { } place)
        {
            return map.Move(view, east * ViewStep, south * ViewStep);
        }

        var (x, y) = map.At(view, place);
        var moved = map.PlaceAt(view, x + (east * PlaceStep), y + (south * PlaceStep));
        Choose(moved);
        return map.Shows(view, moved) ? view : map.Around(moved, view.Zoom);
    }

    private void Choose(Place place) => (Latitude, Longitude) = (MapNumber.Write(place.Latitude, "0.######"), MapNumber.Write(place.Longitude, "0.######"));
}
