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
    private readonly ConcurrentDictionary<string, ConcurrentBag<DocumentMatcher>> matchers = new(StringComparer.Ordinal);

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
    public PolicyAnalysis Analyse(PolicyDocument document, string? language = null)
    {
        List<string> readable = language is null ? [.. document.Languages.Where(catalogues.Contains)] : [];
        if (readable.Count < 2)
        {
            return FindingCollector.Collect(document, Read(document, language ?? document.Language ?? string.Empty, null), this);
        }

        var readings = readable.Select(each => Read(document, each, each)).ToList();
        var both = new Reading(
            [.. readings.SelectMany(static reading => reading.Hits).OrderBy(static hit => hit.Sentence)],
            [.. readings.SelectMany(static reading => reading.Values).OrderBy(static value => value.First)]);
        return FindingCollector.Collect(document, both, this);
    }

    /// <summary>Reads a document, or only its blocks in one language, with the rules of a language.</summary>
    private Reading Read(PolicyDocument document, string rules, string? only)
    {
        var catalogue = catalogues[rules];
        var bag = matchers.GetOrAdd(rules, static _ => []);
        var matcher = bag.TryTake(out var idle) ? idle : new DocumentMatcher(catalogue);
        try
        {
            return matcher.Read(document, only);
        }
        finally
        {
            bag.Add(matcher);
        }
    }

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
