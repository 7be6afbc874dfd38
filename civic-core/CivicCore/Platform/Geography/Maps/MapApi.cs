using System.Text.RegularExpressions;
using CivicCore.Platform.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CivicCore.Platform.Geography.Maps;

/// <summary>/karte.svg: the sheet of a view. /karte/wahl: a MapPicker after a click, for its script.</summary>
internal static partial class MapApi
{
    public static void MapMaps(this WebApplication app)
    {
        app.MapGet("/karte.svg", static (string? karte, CityMap map, MapDrawing drawing, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return TypedResults.Text(drawing.Draw(map.Read(karte)), "image/svg+xml");
        }).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/karte/wahl", Choose).AllowAnonymous().ExcludeFromDescription();
    }

    private static Results<RazorComponentResult<MapPickerSheet>, BadRequest> Choose(string? name, HttpContext http, CityMap map, IGeography geography)
    {
        if (name is null || !FieldName().IsMatch(name))
        {
            return TypedResults.BadRequest();
        }

        var choice = MapChoice.Read(http.Request.Query, name);
        choice.Turn(map, geography);
        return new RazorComponentResult<MapPickerSheet>(new { Name = name, Choice = choice });
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9.]{0,60}$")]
    private static partial Regex FieldName();
}
