using System.Text.RegularExpressions;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Checks;

/// <summary>What must hold of a translation (errors), and what a person should look at (hints).</summary>
internal static partial class TextCheck
{
    /// <summary>Longest translation, in UTF-16 units, of all forms.</summary>
    public const int MostLetters = 20_000;

    /// <summary>Faults that keep a text from readers. Interface texts keep their placeholders; all have the plural forms of their language.</summary>
    public static IEnumerable<TextFault> Errors(TranslationUnit unit, InterfaceText text)
    {
        foreach (var category in unit.Categories.Where(each => string.IsNullOrWhiteSpace(text.Forms.GetValueOrDefault(each))))
        {
            yield return new TextFault("empty", category);
        }

        foreach (var category in text.Forms.Keys.Except(unit.Categories))
        {
            yield return new TextFault("form", category);
        }

        if (text.Forms.Values.Any(static form => Control().IsMatch(form)))
        {
            yield return new TextFault("control", string.Empty);
        }

        if (text.Forms.Values.Sum(static form => form.Length) > MostLetters)
        {
            yield return new TextFault("long", string.Empty);
        }

        if (unit.Address.IsInterface)
        {
            foreach (var fault in Placeholders(unit.Source, text))
            {
                yield return fault;
            }
        }
    }

    /// <summary>Numbers and addresses of the source that the translation lacks.</summary>
    public static IEnumerable<TextFault> Facts(InterfaceText source, InterfaceText text)
    {
        var words = TextForms.Flat(text);
        foreach (var address in Address().Matches(source.Text).Select(static match => match.Value.TrimEnd('.', ',', ')')).Distinct())
        {
            if (!words.Contains(address, StringComparison.OrdinalIgnoreCase))
            {
                yield return new TextFault("address", address);
            }
        }

        var numbers = Number().Matches(words).Select(static match => match.Value.TrimStart('0')).ToHashSet(StringComparer.Ordinal);
        foreach (var number in Number().Matches(source.Text).Select(static match => match.Value).Distinct().Where(number => !numbers.Contains(number.TrimStart('0'))))
        {
            yield return new TextFault("number", number);
        }
    }

    /// <summary>Hints for a translator: facts that are lost, and for easy German its rules.</summary>
    public static IEnumerable<TextFault> Hints(TranslationUnit unit, InterfaceText text)
    {
        var hints = unit.Address.IsInterface ? [] : Facts(unit.Source, text);
        return ReaderLanguage.Of(unit.Language).IsEasy ? hints.Concat(text.Forms.Values.SelectMany(EasyGerman.Check).Distinct()) : hints;
    }

    private static IEnumerable<TextFault> Placeholders(InterfaceText source, InterfaceText text)
    {
        var known = Names(TextForms.Flat(source));
        foreach (var name in Names(TextForms.Flat(text)).Except(known, StringComparer.Ordinal))
        {
            yield return new TextFault("placeholder-new", name);
        }

        foreach (var name in Names(source.Text).Except(Names(text.Forms.GetValueOrDefault("other") ?? string.Empty), StringComparer.Ordinal))
        {
            yield return new TextFault("placeholder-lost", name);
        }
    }

    private static HashSet<string> Names(string text) => [.. Placeholder().Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"\{[^{}\s]+\}")]
    private static partial Regex Placeholder();

    /// <summary>Characters that nobody sees and that can turn a text round: control characters, and those that steer direction.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Control();

    [GeneratedRegex(@"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
