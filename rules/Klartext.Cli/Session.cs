using Klartext.Cli.Words;
using Klartext.Policies.Readers.Fetching;
using Klartext.Rules.Books;

namespace Klartext.Cli;

/// <summary>One run of the command: where it reads and writes, in which language it speaks, and by which rules.</summary>
/// <param name="Streams">Input and output.</param>
/// <param name="Words">The command's own words.</param>
/// <param name="Language">The reader's language that was asked for.</param>
/// <param name="RulesOption">The rules folder that was asked for, or null.</param>
/// <param name="FetchOptions">What fetching a page may do; null for the usual.</param>
internal sealed record Session(Streams Streams, CommandWords Words, string Language, string? RulesOption, FetchOptions? FetchOptions = null)
{
    private RuleBook? book;

    /// <summary>Standard output.</summary>
    public TextWriter Output => Streams.Output;

    /// <summary>Standard error.</summary>
    public TextWriter Error => Streams.Error;

    /// <summary>The rules to read policies with: the shipped book, or a folder somebody works on.</summary>
    public RuleBook Book => book ??= RulesLocation.Asked(RulesOption) is { } folder ? RulesLocation.Open(folder, Words, Error) : RulesLocation.Shipped();

    /// <summary>The rules folder for the commands of those who write rules.</summary>
    public string RulesFolder => RulesLocation.Nearest(RulesOption);

    /// <summary>The words of the reader's language.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public Texts ReaderTexts() =>
        Book.ReaderLanguages.Contains(Language, StringComparer.Ordinal)
            ? Book.Texts(Language)
            : throw new UsageException("unknown-language", ("value", Language), ("known", string.Join(", ", Book.ReaderLanguages.Order(StringComparer.Ordinal))));
}
