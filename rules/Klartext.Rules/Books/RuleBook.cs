using System.Collections.Concurrent;
using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Books;

/// <summary>
/// All rules, services and words in one versioned piece: what the command, the service and the extension load. Safe for use by
/// many threads.
/// </summary>
public sealed class RuleBook
{
    private readonly Parts<Catalogue> catalogues;
    private readonly Parts<Texts> texts;
    private readonly ConcurrentDictionary<string, ConcurrentBag<DocumentMatcher>> idle = new(StringComparer.Ordinal);

    /// <summary>A book of parts that are read when they are first asked for.</summary>
    public RuleBook(
        string version, Taxonomy taxonomy, IReadOnlyList<SignalRule> signals, IReadOnlyDictionary<string, KnownService> services,
        IReadOnlyDictionary<string, Func<Catalogue>> catalogues, IReadOnlyDictionary<string, Func<Texts>> texts)
    {
        Version = version;
        Taxonomy = taxonomy;
        Signals = signals;
        Services = services;
        this.catalogues = new Parts<Catalogue>(catalogues);
        this.texts = new Parts<Texts>(texts);
    }

    /// <summary>The book's version, "2026.11.1".</summary>
    public string Version { get; }

    /// <summary>Practices, questions and requirements.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The rules of the signals.</summary>
    public IReadOnlyList<SignalRule> Signals { get; }

    /// <summary>The known services by id.</summary>
    public IReadOnlyDictionary<string, KnownService> Services { get; }

    /// <summary>The languages whose policies the book can read.</summary>
    public IEnumerable<string> PolicyLanguages => catalogues.Keys;

    /// <summary>The languages in which it can answer.</summary>
    public IEnumerable<string> ReaderLanguages => texts.Keys;

    /// <summary>The words of a reader's language.</summary>
    /// <exception cref="KeyNotFoundException">There are none.</exception>
    public Texts Texts(string language) => texts[language];

    /// <summary>The compiled rules of a policy's language.</summary>
    /// <exception cref="KeyNotFoundException">There are none.</exception>
    public Catalogue Catalogue(string language) => catalogues[language];

    /// <summary>Whether policies of this language can be read.</summary>
    public bool CanRead(string? language) => language is not null && catalogues.Contains(language);

    /// <summary>Reads a document with the rules of its language (or of another one that is asked for) and gives what it found.</summary>
    /// <exception cref="KeyNotFoundException">There are no rules for that language.</exception>
    public PolicyAnalysis Analyse(PolicyDocument document, string? language = null) => Open(document, language).Finish();

    /// <summary>Begins to read a document; it is read on in as many turns as the host likes.</summary>
    /// <exception cref="KeyNotFoundException">There are no rules for that language.</exception>
    public OpenAnalysis Open(PolicyDocument document, string? language = null)
    {
        List<string> readable = language is null ? [.. document.Languages.Where(catalogues.Contains)] : [];
        return readable.Count < 2
            ? new OpenAnalysis(this, document, [Matcher(language ?? document.Language ?? string.Empty)], [null])
            : new OpenAnalysis(this, document, [.. readable.Select(Matcher)], readable);
    }

    /// <summary>Takes back a matcher whose reading is done; it serves the next policy of its language.</summary>
    internal void Return(DocumentMatcher matcher) => idle[matcher.Language].Add(matcher);

    private DocumentMatcher Matcher(string rules) =>
        idle.GetOrAdd(rules, static _ => []).TryTake(out var matcher) ? matcher : new DocumentMatcher(catalogues[rules]);

    /// <summary>Parts by name, each read once, when it is first asked for.</summary>
    private sealed class Parts<T>(IReadOnlyDictionary<string, Func<T>> parts)
        where T : class
    {
        private readonly ConcurrentDictionary<string, T> read = new(StringComparer.Ordinal);

        public IEnumerable<string> Keys => parts.Keys;

        public T this[string key] => read.GetOrAdd(key, static (name, all) => all[name](), parts);

        public bool Contains(string key) => parts.ContainsKey(key);
    }
}
