using System.Globalization;
using CivicCore.Platform.Files;

namespace CivicCore.Modules.IssueReports.Staff;

/// <summary>
/// The part of a photo that staff want unrecognisable: pressed on the picture (which a browser sends without any script as the point in
/// the picture as shown), or typed as hundredths of the picture.
/// </summary>
public sealed class BlurPart
{
    /// <summary>Width in which the picture is shown to press on, in CSS pixels.</summary>
    public const int ShownWidth = 272;

    private const double Hundred = 100;

    /// <summary>Sides of the square around the pressed point, by key, as shares of the picture's width.</summary>
    public static IReadOnlyDictionary<string, double> Sizes { get; } = new Dictionary<string, double>(StringComparer.Ordinal) { ["s"] = 0.08, ["m"] = 0.16, ["l"] = 0.32 };

    public string? Size { get; set; }

    /// <summary>Whether the numbers count, not the pressed point.</summary>
    public bool Numbers { get; set; }

    public double? Left { get; set; }

    public double? Top { get; set; }

    public double? Width { get; set; }

    public double? Height { get; set; }

    /// <summary>The part in the picture's own pixels; null if nothing was pressed and nothing typed.</summary>
    /// <param name="x">Pressed point from the left, in pixels as shown.</param>
    /// <param name="y">Pressed point from the top.</param>
    /// <param name="picture">The picture.</param>
    public PicturePart? Find(string? x, string? y, StoredPicture picture)
    {
        // A key pressed in a field sends the picture's corner along with the numbers.
        if (Numbers || Left is not null)
        {
            return Left is >= 0 and < Hundred && Top is >= 0 and < Hundred && Width is > 0 and <= Hundred && Height is > 0 and <= Hundred
                ? new PicturePart(Share(Left.Value, picture.Width), Share(Top.Value, picture.Height), Math.Max(1, Share(Width.Value, picture.Width)), Math.Max(1, Share(Height.Value, picture.Height)))
                : null;
        }

        if (!int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var across) || !int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var down) || (across, down) == (0, 0))
        {
            return null;
        }

        var scale = (double)picture.Width / ShownWidth;
        var side = (int)(picture.Width * Sizes.GetValueOrDefault(Size ?? "m", Sizes["m"]));
        return new PicturePart((int)(across * scale) - (side / 2), (int)(down * scale) - (side / 2), side, side);
    }

    private static int Share(double hundredths, int pixels) => (int)(hundredths * pixels / Hundred);
}
