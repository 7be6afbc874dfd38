using System.Collections.Frozen;

namespace Klartext.Policies.Readers.Html;

/// <summary>Estimates in one cheap pass how deep the tags of a page nest, before a parser spends time on it.</summary>
internal static class NestingDepth
{
    /// <summary>The most open tags at any place, counting a tag as closed by the next end tag of its name.</summary>
    public static int Of(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            if (!isEnd && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                at = EndOf(html, at, name);
                continue;
            }

            if (name.Length == 0 || Closeless.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                continue;
            }

            names.TryGetValue(name, out var count);
            if (!isEnd || count > 0)
            {
                names[name] = count + (isEnd ? -1 : 1);
                depth += isEnd ? -1 : 1;
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }

    /// <summary>Where the end tag of a raw element stands; without one, the end of the page.</summary>
    private static int EndOf(string html, int at, ReadOnlySpan<char> name)
    {
        var end = html.AsSpan(at + 1).IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length - 1 : at + 1 + end;
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && (end > start || char.IsAsciiLetter(html[end])) && end - start < 32 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }

    /// <summary>Elements without an end tag, or whose end tag is often left out.</summary>
    private static readonly FrozenSet<string> Closeless = FrozenSet.ToFrozenSet(
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd",
        "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
    ], StringComparer.OrdinalIgnoreCase);
}
