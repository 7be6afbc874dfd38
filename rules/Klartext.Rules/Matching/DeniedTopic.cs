using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds sentences that name things first and then say no more than that they are not done: "Cookies zur Zählung, zu Werbezwecken oder
/// von Netzwerken setzen wir nicht." The denial reaches all members of the topic. Nothing of it is stated, and a noun that is narrowed
/// down by what follows ("Cookies zu Werbezwecken") is not denied in general either.
/// </summary>
internal sealed class DeniedTopic(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestTopic = 40; // words

    private readonly AnswerWords words = catalogue.Answers;
    private int first; // of the topic, counted in the document
    private int end;

    /// <summary>Turns to a unit without a topic.</summary>
    public void Clear() => (first, end) = (0, 0);

    /// <summary>Turns to a sentence.</summary>
    public void Read(int sentence)
    {
        Clear();
        var (_, block, begin, count) = open.Document.Sentences[sentence];
        if (!open.Contexts[sentence].MayDeny || count is 0 or > LongestTopic || open.Document.Blocks[block].Kind == BlockKind.Heading || !vocabulary.HasDenier(begin + count / 2, begin + count) || vocabulary.OpensClause(begin, begin + count))
        {
            return;
        }

        var (from, to) = vocabulary.WithoutPlain(begin, begin + count, handling: true);
        if (to > from && to < begin + count && IsIndefinite(begin, from) && vocabulary.IsCapital(from) && vocabulary.IsCapital(to - 1) && vocabulary.IsNameOf(from, to) && OnlyDenies(to, begin + count))
        {
            (first, end) = (from, to);
        }
    }

    /// <summary>Whether what the matched words say is not said here; a phrase that denies by itself knows what it denies.</summary>
    /// <param name="negated">Whether the rule, which states, finds a denial here.</param>
    /// <param name="matched">The words it rests on.</param>
    /// <param name="unit">The unit they stand in.</param>
    public bool Silences(bool negated, ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        if (end == first)
        {
            return false;
        }

        var within = 0;
        foreach (var word in matched)
        {
            var position = unit.Positions[word];
            if (!negated && position >= end && vocabulary.IsDenier(position))
            {
                return false; // the phrase itself says it
            }

            if (position < first || position >= end || classes.Has(open.Numbers[position], words.Particles))
            {
                continue;
            }

            within++;
            if (negated && !IsNarrowed(position))
            {
                return false;
            }
        }

        return within > 0;
    }

    /// <summary>"Cookies zur Zählung": a qualifier follows the noun at once.</summary>
    private bool IsNarrowed(int noun) =>
        vocabulary.IsCapital(noun) && noun + 1 < end && open.Document.Words[noun + 1].Before == Breaks.None && !vocabulary.IsCapital(noun + 1) && classes.Has(open.Numbers[noun + 1], words.Qualifiers);

    /// <summary>"Ihre Anschrift nutzen wir nicht": what has an article is there.</summary>
    private bool IsIndefinite(int begin, int noun)
    {
        for (var word = begin; word <= noun; word++)
        {
            if (classes.Has(open.Numbers[word], catalogue.DefiniteDeterminers) || vocabulary.IsDenier(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a stretch says only that there is no such thing, and nothing of what is done with data.</summary>
    private bool OnlyDenies(int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            var number = open.Numbers[word];
            if (classes.Has(number, words.Handling) && !classes.Has(number, words.Plain) && !classes.Has(number, words.Use))
            {
                return false;
            }
        }

        return vocabulary.Denies(from, to);
    }
}
