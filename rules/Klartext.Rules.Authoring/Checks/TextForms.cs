using System.Globalization;
using System.Text.RegularExpressions;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Books;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>
/// The form of the texts: placeholders as in German, the plural forms that CLDR asks of a language, and lengths that fit where the
/// text is shown (the heads of practices.yaml and signals.yaml).
/// </summary>
internal sealed partial class TextForms(string path) : ICheck
{
    private const string Reference = "de";
    private const int MostWords = 20; // of a sentence
    private const double Longer = 1.35; // Russian, Ukrainian and others run about a third longer

    private static readonly string[] FullLength = ["de", "de-easy", "en"];
    private static readonly (string File, string Key, int Letters)[] Lengths =
        [("practices", "name", 20), ("practices", "top", 55), ("practices", "line", 28), ("signals", "top", 55), ("signals", "line", 28)];

    public IEnumerable<Problem> Run(BookFolder folder)
    {
        var german = folder.Texts.GetValueOrDefault(Reference);
        foreach (var texts in folder.Texts.Values)
        {
            var places = TextPlaces.Read(path, texts.Language);
            foreach (var key in texts.All.Keys.Order(StringComparer.Ordinal))
            {
                var (file, line) = places.Nearest(key);
                foreach (var problem in TooLong(key, texts).Concat(Placeholders(key, texts, german)).Concat(Plurals(key, texts)))
                {
                    yield return problem with { File = file, Line = line, Rule = key };
                }
            }
        }
    }

    private static IEnumerable<Problem> TooLong(string key, Texts texts)
    {
        var steps = key.Split('/');
        var limit = Array.Find(Lengths, length => length.File == steps[0] && length.Key == steps[^1]);
        if (limit.Letters > 0)
        {
            var most = FullLength.Contains(texts.Language) ? limit.Letters : (int)(limit.Letters * Longer);
            if (texts[key].Length > most)
            {
                yield return Hint("text-too-long", ("path", key), ("length", Number(texts[key].Length)), ("most", Number(most)));
            }
        }

        if (steps[^1] is "says" or "reason" && texts.Language is "de" or "en")
        {
            foreach (var words in texts[key].Split(['.', '!', '?'], StringSplitOptions.RemoveEmptyEntries).Select(static sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length))
            {
                if (words > MostWords)
                {
                    yield return Hint("sentence-too-long", ("path", key), ("length", Number(words)), ("most", Number(MostWords)));
                }
            }
        }
    }

    private static IEnumerable<Problem> Placeholders(string key, Texts texts, Texts? german)
    {
        if (german?.Find(key) is not { } reference || key.StartsWith("command/", StringComparison.Ordinal) && texts.Language == Reference)
        {
            yield break;
        }

        var wanted = Named(reference);
        var own = Named(texts[key]);
        foreach (var name in wanted.Except(own, StringComparer.Ordinal).Where(static name => name != "{n}"))
        {
            yield return new Problem("placeholder-missing", string.Empty, 0, key, ("path", key), ("placeholder", name));
        }

        foreach (var name in own.Except(wanted, StringComparer.Ordinal).Where(static name => name != "{n}"))
        {
            yield return new Problem("placeholder-unknown", string.Empty, 0, key, ("path", key), ("placeholder", name));
        }
    }

    private static IEnumerable<Problem> Plurals(string key, Texts texts)
    {
        if (!key.EndsWith("/other", StringComparison.Ordinal) || texts.Find(key[..^"other".Length] + "one") is null)
        {
            yield break;
        }

        foreach (var form in PluralForms.Of(texts.Language).Where(form => texts.Find(key[..^"other".Length] + form) is null))
        {
            yield return new Problem("plural-missing", string.Empty, 0, key, ("path", key[..^"/other".Length]), ("form", form));
        }
    }

    private static HashSet<string> Named(string text) => [.. Placeholder().Matches(text).Select(static match => match.Value)];

    private static Problem Hint(string key, params (string, string)[] values) => new(key, string.Empty, 0, string.Empty, values) { IsHint = true };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{[a-zA-Z][a-zA-Z0-9-]*\}")]
    private static partial Regex Placeholder();
}
