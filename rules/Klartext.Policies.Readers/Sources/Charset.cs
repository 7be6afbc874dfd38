using System.Buffers;
using System.Text;

namespace Klartext.Policies.Readers.Sources;

/// <summary>
/// Turns bytes into text: byte order mark, then what the sender says, then what the page says of itself, then UTF-8 if the bytes
/// are that, otherwise windows-1252, as browsers take unmarked German pages. Bytes that are plainly UTF-8 win over any label.
/// </summary>
internal static class Charset
{
    private const int MetaWindow = 4096;

    /// <param name="bytes">The whole content.</param>
    /// <param name="said">The charset of the sender's header, if any.</param>
    /// <param name="isMarkup">Whether to look for a meta element or an XML declaration.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? said, bool isMarkup)
    {
        if (Marked(bytes) is var (encoding, length) && encoding is not null)
        {
            return encoding.GetString(bytes[length..]);
        }

        if (Unmarked16(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        var (good, bad) = Utf8Characters(bytes);
        if (bad == 0 && good > 0)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var named = Named(said) ?? (isMarkup ? Named(Meta(bytes)) : null);
        var isUtf8 = named is null or UTF8Encoding ? bad == 0 || good > bad : false;
        return (isUtf8 ? Encoding.UTF8 : named is null or UTF8Encoding ? Western : named).GetString(bytes);
    }

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \"';/>");

    private static Encoding Western => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static (Encoding? Encoding, int Length) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>UTF-16 without a mark shows by zeros in every other byte.</summary>
    private static Encoding? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length & ~1, 512)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < window.Length; i += 2)
        {
            even += window[i] == 0 ? 1 : 0;
            odd += window[i + 1] == 0 ? 1 : 0;
        }

        var half = window.Length / 2;
        return half < 4 ? null : odd * 10 > half * 8 && even == 0 ? Encoding.Unicode : even * 10 > half * 8 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>How many characters beyond ASCII are well-formed UTF-8, and how many bytes are not.</summary>
    private static (int Good, int Bad) Utf8Characters(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        for (var at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); at >= 0 && at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            good += status == OperationStatus.Done && length > 1 ? 1 : 0;
            bad += status != OperationStatus.Done ? 1 : 0;
            at += Math.Max(1, length);
        }

        return (good, bad);
    }

    private static Encoding? Named(string? name)
    {
        name = name?.Trim(' ', '"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (name is "utf8" or "utf-8")
        {
            return Encoding.UTF8;
        }

        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "iso8859-1")
        {
            return Western; // as browsers read these labels
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset that a meta element or an XML declaration names.</summary>
    private static string? Meta(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaWindow)]);
        for (var at = head.IndexOf('<', StringComparison.Ordinal); at >= 0; at = head.IndexOf('<', at + 1))
        {
            var end = head.IndexOf('>', at);
            var tag = head.AsSpan(at, (end < 0 ? head.Length : end) - at);
            var isMeta = tag.StartsWith("<meta", StringComparison.OrdinalIgnoreCase);
            if ((isMeta && ValueAfter(tag, "charset") is { } meta ? meta : null) is { } charset)
            {
                return charset;
            }

            if (tag.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && ValueAfter(tag, "encoding") is { } declared)
            {
                return declared;
            }
        }

        return null;
    }

    private static string? ValueAfter(ReadOnlySpan<char> tag, string key)
    {
        var at = tag.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        var value = at < 0 ? default : tag[(at + key.Length)..].TrimStart();
        if (value is not ['=', ..])
        {
            return null;
        }

        value = value[1..].TrimStart(" \"'");
        var end = value.IndexOfAny(ValueEnds);
        return (end < 0 ? value : value[..end]).ToString();
    }
}
