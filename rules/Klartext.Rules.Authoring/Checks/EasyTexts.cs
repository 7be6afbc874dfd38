using System.Globalization;
using Klartext.Rules.Answers;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Texts in easy German that break its rules.</summary>
internal sealed class EasyTexts(string path) : ICheck
{
    private const string Language = "de-easy";

    public IEnumerable<Problem> Run(BookFolder folder)
    {
        if (!folder.Texts.TryGetValue(Language, out var texts))
        {
            yield break;
        }

        foreach (var (key, file, line) in TextPlaces.Read(path, Language).All)
        {
            if (key.StartsWith("meta/", StringComparison.Ordinal) || texts.Find(key) is not { } text)
            {
                continue;
            }

            foreach (var fault in EasyLanguage.Check(text))
            {
                yield return new Problem("easy-" + fault.Rule, file, line, key, ("words", fault.Words), ("count", fault.Count.ToString(CultureInfo.InvariantCulture))) { IsHint = true };
            }
        }
    }
}
