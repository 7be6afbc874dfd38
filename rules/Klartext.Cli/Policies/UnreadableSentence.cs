using Klartext.Cli.Words;
using Klartext.Policies.Readers;

namespace Klartext.Cli.Policies;

/// <summary>Says in one line why a policy cannot be read.</summary>
internal static class UnreadableSentence
{
    /// <summary>The sentence of reading.yaml for a reason.</summary>
    public static string Say(UnreadablePolicyException unreadable, CommandWords words) =>
        words.Texts.Fill($"reading/unreadable/{Key(unreadable.Reason.ToString())}", [.. unreadable.Values.Select(static value => (value.Key, value.Value))]);

    /// <summary>The sentence for a policy in a language that no rules speak.</summary>
    public static string SayLanguage(string? language, CommandWords words) =>
        language is null
            ? words.Texts["reading/unreadable/language-unknown"]
            : words.Texts.Fill("reading/unreadable/language", ("language", words.Texts.Find($"reading/languages/{language}") ?? language));

    /// <summary>"BrokenPdf" is "broken-pdf" in the text files.</summary>
    private static string Key(string name) => string.Concat(name.Select(static (letter, at) =>
        char.IsAsciiLetterUpper(letter) ? (at == 0 ? string.Empty : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
