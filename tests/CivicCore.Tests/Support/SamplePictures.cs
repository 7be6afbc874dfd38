using SkiaSharp;

namespace CivicCore.Tests.Support;

/// <summary>Pictures as people upload them.</summary>
internal static class SamplePictures
{
    /// <summary>A JPEG with an EXIF block: taken with the phone on its side (orientation 6), and with a place.</summary>
    public static byte[] PhoneJpeg(int width, int height)
    {
        using var picture = Draw(width, height, step: 50);
        using var encoded = picture.Encode(SKEncodedImageFormat.Jpeg, 90);
        var jpeg = encoded.ToArray();
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, // big endian, first directory at 8
            0, 2, // two entries
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, // orientation 6
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, // GPS directory at 38
            0, 0, 0, 0,
            0, 1, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0, 0, 0, 0, 0, .. "GPS 48.4 9.99"u8,
        ];
        byte[] block = [0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)((exif.Length + 2) & 0xFF), .. exif];
        return [.. jpeg[..2], .. block, .. jpeg[2..]];
    }

    /// <summary>A PNG of black and white squares of 8 pixels.</summary>
    public static byte[] Chequered(int width, int height)
    {
        using var picture = Draw(width, height, step: 8);
        using var encoded = picture.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    private static SKBitmap Draw(int width, int height, int step)
    {
        var picture = new SKBitmap(width, height);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        using var black = new SKPaint { Color = SKColors.Black };
        for (var x = 0; x < width; x += step)
        {
            for (var y = 0; y < height; y += step)
            {
                if (((x / step) + (y / step / 2)) % 2 == 0)
                {
                    canvas.DrawRect(x, y, step, step, black);
                }
            }
        }

        return picture;
    }
}
