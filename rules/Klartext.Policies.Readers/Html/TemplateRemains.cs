using System.Text;

namespace Klartext.Policies.Readers.Html;

/// <summary>Placeholders that a template engine should have filled: "{{ company.name }}", "{% if %}".</summary>
internal static class TemplateRemains
{
    private const int Longest = 300;

    /// <summary>The text without them; text between an opening and a closing tag stays.</summary>
    public static string Remove(string text)
    {
        var open = Find(text, 0);
        if (open < 0)
        {
            return text;
        }

        var rest = new StringBuilder(text.Length);
        var from = 0;
        while (open >= 0)
        {
            var close = text.IndexOf(text[open + 1] == '{' ? "}}" : "%}", open + 2, Math.Min(Longest, text.Length - open - 2), StringComparison.Ordinal);
            rest.Append(text, from, (close < 0 ? open + 2 : open) - from);
            from = close < 0 ? open + 2 : close + 2;
            open = Find(text, from);
        }

        return rest.Append(text, from, text.Length - from).ToString();
    }

    private static int Find(string text, int from)
    {
        for (var at = text.IndexOf('{', from); at >= 0 && at + 1 < text.Length; at = text.IndexOf('{', at + 1))
        {
            if (text[at + 1] is '{' or '%')
            {
                return at;
            }
        }

        return -1;
    }
}
