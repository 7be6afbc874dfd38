using SkiaSharp;

namespace CivicCore.Platform.Files;

/// <summary>Reads pictures by their content and writes them anew, which drops where, when and with what they were taken.</summary>
internal static class PictureCoding
{
    /// <summary>Most bytes of an upload.</summary>
    public const int MostBytes = 15 * 1024 * 1024;

    private const int MostPixels = 60_000_000;
    private const int LongestSide = 2000;
    private const int SmallSide = 480;
    private const int Quality = 85;
    private const float BlurOfPart = 0.12f;

    /// <summary>A picture decoded, turned upright and made small enough.</summary>
    /// <exception cref="PictureRefusedException">It is none, too large or broken.</exception>
    public static SKBitmap Decode(byte[] bytes)
    {
        if (!LooksLikePicture(bytes))
        {
            throw new PictureRefusedException(PictureProblem.NoPicture);
        }

        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data) ?? throw new PictureRefusedException(PictureProblem.Broken);
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            throw new PictureRefusedException(PictureProblem.TooLarge);
        }

        using var decoded = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) != SKCodecResult.Success)
        {
            throw new PictureRefusedException(PictureProblem.Broken);
        }

        using var upright = Upright(decoded, codec.EncodedOrigin);
        return Fit(upright, LongestSide);
    }

    /// <summary>As JPEG on white.</summary>
    public static byte[] Encode(SKBitmap picture)
    {
        using var flat = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgb888x, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(flat))
        {
            canvas.Clear(SKColors.White);
            canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        }

        using var encoded = flat.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    /// <summary>The small size, as JPEG.</summary>
    public static byte[] EncodeSmall(SKBitmap picture)
    {
        using var small = Fit(picture, SmallSide);
        return Encode(small);
    }

    /// <summary>Blurs parts so far that nothing of them can be won back.</summary>
    public static SKBitmap Blur(SKBitmap picture, IReadOnlyList<PicturePart> parts)
    {
        var result = picture.Copy();
        using var canvas = new SKCanvas(result);
        foreach (var part in parts)
        {
            var area = SKRectI.Intersect(new SKRectI(part.X, part.Y, part.X + part.Width, part.Y + part.Height), new SKRectI(0, 0, picture.Width, picture.Height));
            if (area.Width <= 0 || area.Height <= 0)
            {
                continue;
            }

            // First a handful of squares, then a soft edge: the squares are what destroys the detail.
            var squares = new SKImageInfo(Math.Clamp((int)(area.Width * BlurOfPart), 1, 6), Math.Clamp((int)(area.Height * BlurOfPart), 1, 6));
            using var cut = new SKBitmap(area.Width, area.Height);
            using (var cutter = new SKCanvas(cut))
            {
                cutter.DrawBitmap(picture, -area.Left, -area.Top, SKSamplingOptions.Default);
            }

            using var coarse = cut.Resize(squares, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            using var shown = SKImage.FromBitmap(coarse);
            canvas.DrawImage(shown, new SKRect(area.Left, area.Top, area.Right, area.Bottom), new SKSamplingOptions(SKFilterMode.Linear));
        }

        return result;
    }

    /// <summary>The first bytes of JPEG, PNG, GIF and WebP.</summary>
    private static bool LooksLikePicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8));

    private static SKBitmap Fit(SKBitmap picture, int longest)
    {
        var scale = Math.Min(1.0, (double)longest / Math.Max(picture.Width, picture.Height));
        return scale >= 1
            ? picture.Copy()
            : picture.Resize(new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = turned ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var upright = new SKBitmap(width, height);
        using var canvas = new SKCanvas(upright);
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.SetMatrix(in matrix);
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }
}
