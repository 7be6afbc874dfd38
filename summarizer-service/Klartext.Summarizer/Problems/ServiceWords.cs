using System.Globalization;
using Klartext.Rules.Answers;
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

    /// <summary>The model's share with its reason in words.</summary>
    public ModelShare InWords(ModelShare share, string language)
    {
        if (share.Reason is null)
        {
            return share;
        }

        var texts = For(language);
        var reason = texts["service/model/" + share.Reason];
        return share with { Text = share.Seconds is { } seconds ? $"{reason} {texts.Fill("service/waiting/again", Seconds(seconds))}" : reason };
    }

    /// <summary>A place in the queue in words.</summary>
    public string Waiting(int ahead, int? seconds, string language) => seconds is { } wait
        ? For(language).Fill("service/waiting/turn-in", Number("ahead", ahead), Seconds(wait))
        : For(language).Fill("service/waiting/turn", Number("ahead", ahead));

    private static (string Name, string Value) Number(string name, int number) => (name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Two at least, for the words are in the plural.</summary>
    private static (string Name, string Value) Seconds(int seconds) => Number("seconds", Math.Max(2, seconds));

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
