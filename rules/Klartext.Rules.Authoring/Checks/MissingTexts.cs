using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Books;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>
/// Words that the taxonomy, the signals and the services ask for and a reader's language lacks; words that German has and the language
/// lacks; and words that only the language has.
/// </summary>
internal sealed class MissingTexts(string path) : ICheck
{
    private const string Reference = "de";

    private static readonly string[] OfPractice = ["name", "stated/says", "stated/top", "denied/says", "denied/top", "denied/line", "denied/conditions/exception"];
    private static readonly string[] CommandLanguages = ["de", "en"];
    private static readonly string[] PluralForms = ["zero", "one", "two", "few", "many", "other"];

    public IEnumerable<Problem> Run(BookFolder folder)
    {
        var wanted = Wanted(folder).ToList();
        var reference = folder.Texts.TryGetValue(Reference, out var german) ? Keys(german) : [];
        foreach (var (language, texts) in folder.Texts)
        {
            var places = TextPlaces.Read(path, language);
            var keys = Keys(texts);
            var missing = wanted.Concat(reference).Distinct().Where(key => !keys.Contains(key) && IsFor(key, language)).ToList();
            foreach (var file in missing.GroupBy(static key => key.Split('/')[0]))
            {
                var whole = !keys.Any(key => key.StartsWith(file.Key + "/", StringComparison.Ordinal));
                foreach (var key in whole ? [file.Key] : file.ToList()) // a file that is not there is one problem, not a thousand
                {
                    var (name, line) = places.Nearest(key);
                    yield return new Problem("text-missing", name, line, key, ("language", language), ("path", key));
                }
            }

            foreach (var key in keys.Where(key => reference.Count > 0 && !reference.Contains(key) && IsFor(key, language)))
            {
                var (file, line) = places.Nearest(key);
                yield return new Problem("text-unknown", file, line, key, ("language", language), ("path", key)) { IsHint = true };
            }
        }
    }

    private static IEnumerable<string> Wanted(BookFolder folder)
    {
        foreach (var practice in folder.Taxonomy.Practices)
        {
            foreach (var key in OfPractice)
            {
                yield return $"practices/{practice.Id}/{key}";
            }
        }

        foreach (var key in folder.Signals.Select(static signal => $"signals/{signal.Id}/reason").Concat(folder.Services.Select(static service => $"services/{service.Id}/does")))
        {
            yield return key;
        }
    }

    /// <summary>The keys; the plural forms of one word count as one, since each language has its own.</summary>
    private static HashSet<string> Keys(Texts texts) => texts.All.Keys
        .Where(static key => !key.StartsWith("meta/", StringComparison.Ordinal))
        .Select(static key => key.LastIndexOf('/') is var slash and > 0 && PluralForms.Contains(key[(slash + 1)..]) ? key[..slash] : key)
        .ToHashSet(StringComparer.Ordinal);

    private static bool IsFor(string key, string language) => !key.StartsWith("command/", StringComparison.Ordinal) || CommandLanguages.Contains(language);
}
