namespace Klartext.Policies.Readers.Sources;

/// <summary>Kinds of files that hold policies.</summary>
internal enum PageFormat
{
    Html,
    Markdown,
    Text,
    Pdf,
    Binary,
}

/// <summary>Tells the kind of a file: by its first bytes where they are sure, then by media type, by name, by what the text looks like.</summary>
internal static class PageFormats
{
    private const int Window = 4096;

    public static PageFormat Of(ReadOnlySpan<byte> bytes, string? name, string? mediaType)
    {
        var start = bytes[..Math.Min(bytes.Length, Window)];
        if (start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return PageFormat.Pdf;
        }

        if (IsBinary(start))
        {
            return PageFormat.Binary;
        }

        return ByMediaType(mediaType, name) ?? ByName(name) ?? ByLooks(start);
    }

    private static PageFormat? ByMediaType(string? mediaType, string? name) => mediaType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" or "text/xml" or "application/xml" => PageFormat.Html,
        "text/markdown" or "text/x-markdown" => PageFormat.Markdown,
        "application/pdf" or "application/x-pdf" => PageFormat.Pdf,
        "text/plain" => ByName(name) ?? PageFormat.Text,
        _ => null,
    };

    private static PageFormat? ByName(string? name) => Path.GetExtension(name ?? "").ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" or ".shtml" or ".php" => PageFormat.Html,
        ".md" or ".markdown" or ".mdx" or ".mkd" => PageFormat.Markdown,
        ".txt" or ".text" => PageFormat.Text,
        ".pdf" => PageFormat.Pdf,
        _ => null,
    };

    private static PageFormat ByLooks(ReadOnlySpan<byte> start)
    {
        var text = System.Text.Encoding.Latin1.GetString(start);
        string[] tags = ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<h1", "<h2", "<br", "<section", "<main", "<table"];
        if (tags.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)))
        {
            return PageFormat.Html;
        }

        var lines = text.Split('\n');
        var isMarkdown = lines[0].TrimEnd() is "---" or "+++"
            || lines.Any(static line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("### ", StringComparison.Ordinal))
            || text.Contains("](http", StringComparison.Ordinal);
        return isMarkdown ? PageFormat.Markdown : PageFormat.Text;
    }

    /// <summary>More than a stray zero byte outside of UTF-16, known file heads, or many control characters.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return false;
        }

        if (start is [0x50, 0x4B, 3 or 5, 4 or 6, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x1F, 0x8B, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..]
            || start.StartsWith("GIF8"u8) || start.StartsWith("{\\rtf"u8) || start.StartsWith("RIFF"u8) || start.StartsWith("\u007FELF"u8) || start.StartsWith("MZ"u8) && start.Contains((byte)0))
        {
            return true;
        }

        var (even, odd, control) = (0, 0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            var value = start[i];
            even += value == 0 && (i & 1) == 0 ? 1 : 0;
            odd += value == 0 && (i & 1) == 1 ? 1 : 0;
            control += value < 32 && value is not (0 or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        var isWide = Math.Min(even, odd) == 0 && Math.Max(even, odd) * 10 > start.Length * 4;
        return ((even + odd) * 100 > start.Length && !isWide) || control * 20 > start.Length;
    }
}
