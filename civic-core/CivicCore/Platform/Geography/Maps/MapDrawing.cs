using System.Text;
using System.Xml.Linq;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Simplify;

namespace CivicCore.Platform.Geography.Maps;

/// <summary>
/// Draws districts and stops as SVG, without a tile from anywhere. The sheet may be shown at any size: shapes grow with it, letters and
/// dots keep theirs; names that only a large sheet has room for appear on it alone.
/// </summary>
internal sealed class MapDrawing
{
    private const int StopsFrom = 2;

    /// <summary>Units by which shapes reach over the edge, so that no edge is drawn where the sheet ends.</summary>
    private const double Beyond = 4;

    private const int StopNamesFrom = 3;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly CityMap map;
    private readonly IGeography geography;
    private readonly string style;
    private readonly List<(District District, Geometry Shape)> districts;
    private readonly Lazy<string> whole;

    public MapDrawing(CityMap map, IGeography geography, IWebHostEnvironment environment)
    {
        (this.map, this.geography) = (map, geography);
        style = Read(environment, "tokens.css") + Read(environment, "map-drawing.css");
        districts = [.. geography.Districts.Select(district => (district, InMetres(district.Shape)))];
        whole = new Lazy<string>(() => DrawAnew(map.Whole));
    }

    /// <summary>The sheet as an SVG document.</summary>
    public string Draw(MapView view) => view == map.Whole ? whole.Value : DrawAnew(view);

    private static string Read(IWebHostEnvironment environment, string file)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream());
        return reader.ReadToEnd();
    }

    private string DrawAnew(MapView view)
    {
        var labels = new MapLabels();
        var shapes = new XElement(Svg + "svg", new XAttribute("viewBox", "0 0 480 480"), new XAttribute("preserveAspectRatio", "none"));
        foreach (var (district, shape) in Visible(view).OrderByDescending(static visible => visible.Shape.Area))
        {
            shapes.Add(new XElement(Svg + "path", new XAttribute("d", Path(view, shape))));
            var middle = shape.InteriorPoint;
            var (x, y) = OnSheet(view, middle.X, middle.Y);
            labels.Add(district.Name, x, y, "district");
        }

        var sheet = new XElement(Svg + "svg", new XAttribute("width", CityMap.Side), new XAttribute("height", CityMap.Side), new XElement(Svg + "style", style), shapes);
        var stops = view.Zoom >= StopsFrom ? geography.Stops.Where(stop => map.Shows(view, stop.Place)).DistinctBy(static stop => stop.Name) : [];
        foreach (var stop in stops)
        {
            var (x, y) = map.At(view, stop.Place);
            sheet.Add(new XElement(Svg + "circle", new XAttribute("cx", Percent(x)), new XAttribute("cy", Percent(y)), new XAttribute("r", "3")));
            if (view.Zoom >= StopNamesFrom)
            {
                labels.Add(stop.Name, x, y, "stop", below: 16);
            }
        }

        sheet.Add(labels.Placed.Select(static label => new XElement(Svg + "text", new XAttribute("class", label.Class), new XAttribute("x", Percent(label.X)), new XAttribute("y", Percent(label.Y)), label.Below > 0 ? new XAttribute("dy", MapNumber.Write(label.Below)) : null, label.Words)));
        return sheet.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The districts' parts on the sheet, without the bends that nobody could see on it.</summary>
    private IEnumerable<(District District, Geometry Shape)> Visible(MapView view)
    {
        var scale = map.MetresPerUnit(view.Zoom);
        var (east, south) = map.Metres(view.Centre);
        var half = scale * ((CityMap.Side / 2) + Beyond);
        var box = new Envelope(east - half, east + half, south - half, south + half);
        foreach (var (district, shape) in districts.Where(each => box.Intersects(each.Shape.EnvelopeInternal)))
        {
            var part = box.Contains(shape.EnvelopeInternal) ? shape : OverlayNGRobust.Overlay(shape, shape.Factory.ToGeometry(box), SpatialFunction.Intersection);
            var drawn = DouglasPeuckerSimplifier.Simplify(part, scale / 2);
            if (drawn is Polygon or MultiPolygon && !drawn.IsEmpty)
            {
                yield return (district, drawn);
            }
        }
    }

    /// <summary>East and south of the city's middle, in metres; crossing borders are mended, so that parts can be cut out.</summary>
    private Geometry InMetres(Geometry shape)
    {
        var moved = shape.Copy();
        moved.Apply(new Projection(map));
        moved.GeometryChanged();
        return GeometryFixer.Fix(moved);
    }

    private (double X, double Y) OnSheet(MapView view, double east, double south)
    {
        var (left, top) = map.Metres(view.Centre);
        var scale = map.MetresPerUnit(view.Zoom);
        return ((CityMap.Side / 2) + ((east - left) / scale), (CityMap.Side / 2) + ((south - top) / scale));
    }

    private string Path(MapView view, Geometry shape)
    {
        var path = new StringBuilder();
        foreach (var ring in Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().SelectMany(static part => (IEnumerable<LineString>)[part.ExteriorRing, .. part.InteriorRings]))
        {
            var letter = 'M';
            foreach (var corner in ring.Coordinates[..^1])
            {
                var (x, y) = OnSheet(view, corner.X, corner.Y);
                path.Append(letter).Append(MapNumber.Write(x)).Append(' ').Append(MapNumber.Write(y));
                letter = 'L';
            }

            path.Append('z');
        }

        return path.ToString();
    }

    private static string Percent(double units) => MapNumber.Write(units / CityMap.Side * 100, "0.##") + "%";

    private sealed class Projection(CityMap map) : ICoordinateFilter
    {
        public void Filter(Coordinate coord)
        {
            var (east, south) = map.Metres(new Place(coord.Y, coord.X));
            (coord.X, coord.Y) = (east, south);
        }
    }
}
