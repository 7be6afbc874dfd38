using System.Buffers;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// Phrases of a file, one a line: a phrase begins where a word begins; "_" at its end says that the word ends there too; "=" at its
/// start says that the signs themselves are looked for. Lines with "#" are remarks.
/// </summary>
internal sealed class PhraseTable
{
    private readonly SearchValues<string> phrases;
    private readonly SearchValues<string> signs;

    /// <summary>Reads an embedded file.</summary>
    public PhraseTable(string name)
    {
        var lines = Lines(name);
        phrases = SearchValues.Create([.. lines.Where(static line => line[0] != '=').Select(static line => $" {Bare(line.TrimEnd('_'))}{(line.EndsWith('_') ? " " : string.Empty)}")], StringComparison.Ordinal);
        signs = SearchValues.Create([.. lines.Where(static line => line[0] == '=').Select(static line => line[1..]), "\0"], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether one of the phrases occurs.</summary>
    public bool OccursIn(string text) => text.AsSpan().ContainsAny(signs) || $" {Bare(text)} ".AsSpan().ContainsAny(phrases);

    /// <summary>The lines of an embedded file without its remarks.</summary>
    public static string[] Lines(string name)
    {
        using var reader = new StreamReader(typeof(PhraseTable).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#')];
    }

    /// <summary>The words alone, folded, with one space between.</summary>
    private static string Bare(string text) => string.Join(' ', WordStem.Words(text));
}
