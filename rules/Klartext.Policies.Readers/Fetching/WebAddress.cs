using System.Buffers;
using System.Net;

namespace Klartext.Policies.Readers.Fetching;

/// <summary>Reads what a person or a redirect gives as a web address, and refuses what no public page has.</summary>
internal static class WebAddress
{
    private const int Longest = 2048;

    /// <summary>A typed address; "https" where no scheme is given.</summary>
    /// <exception cref="UnreadablePolicyException">It is no address, or one that is not fetched.</exception>
    public static Uri Parse(string typed, FetchOptions options)
    {
        var text = typed.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            text = text.Contains(':', StringComparison.Ordinal) && !HasPort(text) ? text : "https://" + text;
        }

        return Checked(text, options);
    }

    /// <summary>Where a redirect leads.</summary>
    /// <exception cref="UnreadablePolicyException">As for a typed address.</exception>
    public static Uri Follow(Uri from, Uri location, FetchOptions options) =>
        Checked(location.IsAbsoluteUri ? location.OriginalString : new Uri(from, location).AbsoluteUri, options);

    private static Uri Checked(string text, FetchOptions options)
    {
        if (text.Length is 0 or > Longest || text.ContainsAnyInRange('\0', ' ') || text.Contains('\\', StringComparison.Ordinal)
            || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw new UnreadablePolicyException(UnreadableReason.AddressInvalid);
        }

        var isPortAllowed = options.Ports.Contains(address.Port) || options.LoopbackEndPoints.Any(end => end.Port == address.Port);
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || text.AsSpan(0, AuthorityEnd(text)).Contains('@') || !isPortAllowed
            || !IsHostAllowed(address, HostAsWritten(text)))
        {
            throw new UnreadablePolicyException(UnreadableReason.AddressNotAllowed, null, ("host", address.Host));
        }

        return address;
    }

    private static bool HasPort(string text)
    {
        var port = text.AsSpan(text.IndexOf(':', StringComparison.Ordinal) + 1);
        var end = port.IndexOfAny('/', '?', '#');
        return (end < 0 ? port : port[..end]) is { Length: > 0 and <= 5 } digits && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static int AuthorityEnd(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.AsSpan(start).IndexOfAny('/', '?', '#');
        return end < 0 ? text.Length : start + end;
    }

    private static string HostAsWritten(string text)
    {
        var authority = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..AuthorityEnd(text)];
        var port = authority.LastIndexOf(':');
        return port > authority.LastIndexOf(']') ? authority[..port] : authority;
    }

    /// <summary>
    /// An IP address in its usual form, or a name with a public ending. Other forms of numbers (decimal, octal, hexadecimal, short)
    /// are refused, not understood: nobody links to a policy that way.
    /// </summary>
    private static bool IsHostAllowed(Uri address, string written)
    {
        if (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var literal))
        {
            return address.HostNameType == UriHostNameType.IPv6 || written == literal.ToString();
        }

        // Wide and compatibility forms would be read as other letters by hosts with tables for names in other scripts.
        if (written.Any(static sign => sign > '\u007F' && (!char.IsLetter(sign) || sign >= '\uF900')))
        {
            return false;
        }

        var name = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        var labels = name.Split('.');
        var isName = address.HostNameType == UriHostNameType.Dns && name.Length <= 253 && labels.All(static label => label.Length is > 0 and <= 63)
            && !name.AsSpan().ContainsAnyExcept(NameSigns);
        var isNumber = labels[^1].Length > 0 && (char.IsAsciiDigit(labels[^1][0]) && labels[^1].All(char.IsAsciiHexDigit) || labels[^1].StartsWith("0x", StringComparison.Ordinal));
        return isName && labels.Length > 1 && !isNumber && !IsReserved(name, labels[^1]);
    }

    /// <summary>Names that never belong to the public internet (RFC 6761, 6762, 8375, 9476 and ICANN's "internal").</summary>
    private static bool IsReserved(string name, string ending) =>
        ending is "localhost" or "local" or "localdomain" or "internal" or "intranet" or "lan" or "home" or "corp" or "private" or "onion" or "alt" or "invalid"
        || name.EndsWith(".home.arpa", StringComparison.Ordinal) || name == "home.arpa";

    private static readonly SearchValues<char> NameSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");
}
