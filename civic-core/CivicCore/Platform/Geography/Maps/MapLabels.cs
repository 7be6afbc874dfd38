namespace CivicCore.Platform.Geography.Maps;

/// <summary>A name on the sheet. Class "wide": only a large sheet has room for it.</summary>
internal sealed record MapLabel(string Words, double X, double Y, double Below, string Class);

/// <summary>
/// Puts names where no other stands: whoever comes first stays. Letters keep their size while the sheet shrinks, so each name is tried on
/// the smallest sheet and then on the full one.
/// </summary>
internal sealed class MapLabels
{
    private const double SmallSide = 272;
    private const double LetterWidth = 7.4;
    private const double Height = 18;

    private readonly List<(double Left, double Top, double Right, double Bottom)> onSmall = [];
    private readonly List<(double Left, double Top, double Right, double Bottom)> onLarge = [];
    private readonly List<MapLabel> placed = [];

    /// <summary>What found room.</summary>
    public IReadOnlyList<MapLabel> Placed => placed;

    /// <summary>Places a name, centred on a point of the sheet and so many pixels below it, or leaves it out.</summary>
    public void Add(string words, double x, double y, string kind, double below = 0)
    {
        var large = Box(words, x, y, below, CityMap.Side);
        if (!Fits(large, onLarge, CityMap.Side))
        {
            return;
        }

        onLarge.Add(large);
        var small = Box(words, x, y, below, SmallSide);
        var everywhere = Fits(small, onSmall, SmallSide);
        if (everywhere)
        {
            onSmall.Add(small);
        }

        placed.Add(new MapLabel(words, x, y, below, everywhere ? kind : $"{kind} wide"));
    }

    private static (double Left, double Top, double Right, double Bottom) Box(string words, double x, double y, double below, double side)
    {
        var (middle, line) = (x * side / CityMap.Side, (y * side / CityMap.Side) + below);
        var half = words.Length * LetterWidth / 2;
        return (middle - half, line - (Height / 2), middle + half, line + (Height / 2));
    }

    private static bool Fits((double Left, double Top, double Right, double Bottom) box, List<(double Left, double Top, double Right, double Bottom)> others, double side) =>
        box.Left >= 0 && box.Top >= 0 && box.Right <= side && box.Bottom <= side
        && others.TrueForAll(other => box.Right <= other.Left || box.Left >= other.Right || box.Bottom <= other.Top || box.Top >= other.Bottom);
}
