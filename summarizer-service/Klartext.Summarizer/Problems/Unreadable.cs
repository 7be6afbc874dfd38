using Klartext.Policies.Readers;

namespace Klartext.Summarizer.Problems;

/// <summary>Says why a policy cannot be read, with the sentences that command and extension use too (reading.yaml, unreadable).</summary>
internal static class Unreadable
{
    /// <summary>The problem of a policy that no reader can read or no fetch can get.</summary>
    public static Problem Problem(UnreadablePolicyException unreadable, string? language = null) =>
        new(StatusOf(unreadable.Reason), "unreadable", [.. unreadable.Values.Select(static value => (value.Key, value.Value))])
        {
            Sentence = "reading/unreadable/" + Key(unreadable.Reason),
            Language = language,
        };

    /// <summary>The problem of a policy in a language that no rules speak.</summary>
    public static Problem Language(string? policy, string reader, ServiceWords words) =>
        policy is null
            ? new Problem(StatusCodes.Status422UnprocessableEntity, "unreadable") { Sentence = "reading/unreadable/language-unknown", Language = reader }
            : new Problem(StatusCodes.Status422UnprocessableEntity, "unreadable", ("language", words.For(reader).Find("reading/languages/" + policy) ?? policy))
            {
                Sentence = "reading/unreadable/language",
                Language = reader,
            };

    /// <summary>No policy was found on a site.</summary>
    public static Problem NoPolicy(string reader) =>
        new(StatusCodes.Status422UnprocessableEntity, "unreadable") { Sentence = "reading/unreadable/no-policy", Language = reader };

    private static int StatusOf(UnreadableReason reason) => reason switch
    {
        UnreadableReason.AddressInvalid or UnreadableReason.AddressNotAllowed => StatusCodes.Status400BadRequest,
        UnreadableReason.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>"BrokenPdf" is "broken-pdf" in the text files.</summary>
    private static string Key(UnreadableReason reason) => string.Concat(reason.ToString().Select(static (letter, at) =>
        char.IsAsciiLetterUpper(letter) ? (at == 0 ? string.Empty : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
