using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CivicCore.Platform.Content;

/// <summary>Who wrote a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextKind>))]
public enum TextKind
{
    /// <summary>The one who wrote the content.</summary>
    Author,

    /// <summary>A machine; a draft that no person has released.</summary>
    Machine,

    /// <summary>A volunteer translator.</summary>
    Translator,
}

/// <summary>A text in one language.</summary>
/// <param name="Kind">Who wrote it.</param>
/// <param name="Text">The words; never empty.</param>
/// <param name="SourceHash">Hash of the source it was translated from; null for the author's text.</param>
/// <param name="At">When it was written.</param>
public sealed record TextVersion(TextKind Kind, string Text, string? SourceHash, DateTimeOffset At);

/// <summary>What a reader sees.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language, which need not be the reader's.</param>
/// <param name="Kind">Who wrote them.</param>
/// <param name="IsOutdated">Whether the source has changed since.</param>
/// <param name="At">When they were written.</param>
public sealed record ShownText(string Text, string Language, TextKind Kind, bool IsOutdated, DateTimeOffset At);

/// <summary>
/// A text by people with its translations: {language, kind, text, sourceHash}. A translation is outdated exactly when the source has
/// changed. Stored as JSON in one column of the module's own table; unchangeable, each change gives a new one.
/// </summary>
public sealed record LocalText
{
    /// <summary>The language it was written in.</summary>
    public required string Language { get; init; }

    /// <summary>All versions by language, the author's among them.</summary>
    public required IReadOnlyDictionary<string, TextVersion> Versions { get; init; }

    /// <summary>The author's words.</summary>
    [JsonIgnore]
    public string Source => Versions[Language].Text;

    /// <summary>Hash of the author's words.</summary>
    [JsonIgnore]
    public string SourceHash => HashOf(Source);

    /// <summary>A new text of an author.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static LocalText Write(string language, string text, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new LocalText { Language = language, Versions = new Dictionary<string, TextVersion>(StringComparer.Ordinal) { [language] = new(TextKind.Author, text, null, at) } };
    }

    /// <summary>The author changes the words; translations stay and become outdated.</summary>
    public LocalText Rewrite(string text, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text == Source ? this : With(Language, new TextVersion(TextKind.Author, text, null, at));
    }

    /// <summary>A translation of the present source. An empty one changes nothing, nor does a machine's in place of a person's.</summary>
    public LocalText Translate(string language, TextKind kind, string text, DateTimeOffset at)
    {
        var replacesPerson = kind == TextKind.Machine && Versions.TryGetValue(language, out var present) && present.Kind != TextKind.Machine;
        return language == Language || string.IsNullOrWhiteSpace(text) || replacesPerson ? this : With(language, new TextVersion(kind, text, SourceHash, at));
    }

    /// <summary>Takes the words of a machine away, when a person has refused them; those of people stay.</summary>
    public LocalText WithoutMachine(string language) =>
        Versions.TryGetValue(language, out var present) && present.Kind == TextKind.Machine
            ? this with { Versions = Versions.Where(each => each.Key != language).ToDictionary(StringComparer.Ordinal) }
            : this;

    /// <summary>Whether a language has a translation of an earlier source.</summary>
    public bool IsOutdated(string language) => language != Language && Versions.TryGetValue(language, out var version) && version.SourceHash != SourceHash;

    /// <summary>The words for a reader: their language, else (easy German: German), else the author's.</summary>
    /// <param name="language">Key of the reader's language.</param>
    /// <param name="released">Only words of people, for places where those of a machine cannot be marked: feeds, search.</param>
    public ShownText For(string language, bool released = false)
    {
        bool Has(string key) => Versions.TryGetValue(key, out var found) && !(released && found.Kind == TextKind.Machine);
        var shown = Has(language) ? language : language == "de-easy" && Has("de") ? "de" : Language;
        var version = Versions[shown];
        return new ShownText(version.Text, shown, version.Kind, IsOutdated(shown), version.At);
    }

    /// <summary>SHA-256 of a text, 16 bytes in hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private LocalText With(string language, TextVersion version) =>
        this with { Versions = new Dictionary<string, TextVersion>(Versions, StringComparer.Ordinal) { [language] = version } };
}
