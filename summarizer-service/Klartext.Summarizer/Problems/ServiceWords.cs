using Klartext.Rules.Books;
using Microsoft.Net.Http.Headers;

namespace Klartext.Summarizer.Problems;

/// <summary>The service's own words in the language of the one who asks.</summary>
public sealed class ServiceWords(RuleBook book)
{
    private const string Default = "de";

    /// <summary>Whether answers exist in this language.</summary>
    public bool Knows(string language) => book.ReaderLanguages.Contains(language, StringComparer.Ordinal);

    /// <summary>The words of a language, German where there are none.</summary>
    public Texts For(string language)
    {
        var texts = book.Texts(Knows(language) ? language : Default);
        return texts.Find("service/problems/broken-json/title") is null ? book.Texts(Default) : texts;
    }

    /// <summary>The first language of the header Accept-Language that there are words for, else German.</summary>
    public string Asked(HttpContext context)
    {
        if (StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptLanguage.ToArray()!, out var asked))
        {
            foreach (var language in asked.OrderByDescending(static language => language.Quality ?? 1))
            {
                var name = language.Value.ToString().ToLowerInvariant();
                if (name == "de-simple")
                {
                    return "de-easy";
                }

                if (Knows(name) || Knows(name = name.Split('-')[0]))
                {
                    return name;
                }
            }
        }

        return Default;
    }
}
