using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>What the words of short answers are: deniers, plain words that add nothing of their own, and the names between them.</summary>
internal sealed class AnswerVocabulary(Catalogue catalogue, WordClasses classes, OpenDocument open)
{
    /// <summary>Most words of a name.</summary>
    public const int LongestName = 6;

    private readonly AnswerWords words = catalogue.Answers;

    /// <summary>Whether a word of the document denies.</summary>
    public bool IsDenier(int word) => classes.Has(open.Numbers[word], words.No) || open.Negating.Contains(word);

    /// <summary>Whether something in the stretch denies, or seems to.</summary>
    public bool HasDenier(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (IsDenier(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the document begins with a capital.</summary>
    public bool IsCapital(int word) => Characters.IsCapital(open.Document.Text[open.Document.Words[word].Start]);

    /// <summary>Whether a word, given by its number, is a noun as far as its capital tells.</summary>
    public bool IsNoun(int number) => (classes.ShapesOf(number) & Values.WordShapes.Capital) != 0;

    /// <summary>Whether a word, given by its number, is one of the verbs that say that something is done, or an auxiliary.</summary>
    public bool IsVerb(int number) =>
        (classes.Has(number, words.Use) || classes.Has(number, words.Handling)) && !classes.Has(number, words.Particles) || classes.Has(number, catalogue.Auxiliaries);

    /// <summary>Whether a verb of use or of handling stands in the stretch.</summary>
    public bool HasVerb(int first, int end) => Any(words.Use, first, end) || Any(words.Handling, first, end);

    /// <summary>Whether a word, given by its number, begins a noun phrase or stands for one: "sie", "die", "keine".</summary>
    public bool IsDeterminer(int number) =>
        classes.Has(number, catalogue.Pronouns) || classes.Has(number, catalogue.DefiniteDeterminers) || classes.Has(number, catalogue.NegativeDeterminers);

    /// <summary>Whether a word adds nothing of its own.</summary>
    /// <param name="word">The word, counted in the document.</param>
    /// <param name="handling">Whether verbs that say what is done with data count too.</param>
    public bool IsPlainWord(int word, bool handling) =>
        handling && classes.Has(open.Numbers[word], words.Handling) || classes.Has(open.Numbers[word], words.Plain) || classes.Has(open.Numbers[word], words.Use) || classes.Has(open.Numbers[word], words.Particles) || open.Sayings.Contains(word) || IsDenier(word);

    /// <summary>Whether a name is a service that does something itself: "Matomo speichert sie nicht", but not "Matomo speichern wir nicht".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first word of the name, counted in the document.</param>
    /// <param name="end">The word behind it.</param>
    /// <param name="clauseEnd">The word behind its clause.</param>
    public bool IsDoer(int sentence, int first, int end, int clauseEnd)
    {
        var acts = end + 1 < clauseEnd && classes.Has(open.Numbers[end], words.Handling) && (Any(catalogue.Pronouns, end + 1, end + 2) || Any(catalogue.DefiniteDeterminers, end + 1, end + 2));
        if (!acts || Any(catalogue.Auxiliaries, end, clauseEnd))
        {
            return false;
        }

        var context = open.Contexts[sentence];
        return open.Values[context.FirstValue..context.ValueEnd].Exists(value => value.Kind == "service" && value.First >= first && value.End <= end);
    }

    /// <summary>A name holds no verb and no pronoun of those that answers are made of.</summary>
    public bool IsNameOf(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (IsPlainWord(word, handling: true) && !classes.Has(open.Numbers[word], words.Particles))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is left of a stretch without the plain words at its ends.</summary>
    public (int From, int To) WithoutPlain(int first, int end, bool handling)
    {
        while (end > first && IsPlainWord(end - 1, handling))
        {
            end--;
        }

        while (first < end && (IsPlainWord(first, handling) || classes.Has(open.Numbers[first], words.Asking)))
        {
            first++;
        }

        return (first, end);
    }

    /// <summary>Whether something in the stretch denies, and nothing of it only seems to.</summary>
    public bool Denies(int first, int end)
    {
        var denies = false;
        for (var word = first; word < end; word++)
        {
            if (open.Harmless.Contains(word) || open.Corrected.Contains(word) && IsDenier(word))
            {
                return false;
            }

            denies |= IsDenier(word);
        }

        return denies;
    }

    /// <summary>Whether a clause begins in the stretch. "Ohne" begins none where it alone denies: "Die Seite kommt ohne Cookies aus", not "Ohne Cookies geht es nicht".</summary>
    public bool OpensClause(int first, int end)
    {
        int opening = 0, denying = 0;
        for (var word = first; word < end; word++)
        {
            var denies = IsDenier(word);
            denying += denies ? 1 : 0;
            if (word > first && (open.Document.Words[word].Before & Breaks.Comma) != 0 && classes.Has(open.Numbers[word], catalogue.RelativePronouns))
            {
                return true;
            }

            if (word < end - 1 && classes.Has(open.Numbers[word], catalogue.ClauseOpeners)) // the last is a verb's: "findet nicht statt"
            {
                opening++;
                if (!denies)
                {
                    return true;
                }
            }
        }

        return opening > 0 && denying > 1;
    }

    /// <summary>The word behind the name of who speaks, which may begin a sentence: "Mühlenrad nutzt keine ...", "mühlenrad.de verzichtet auf ...". A known service is somebody else.</summary>
    public int BehindSpeaker(int first, int end)
    {
        var behind = first + 1;
        while (behind < end && IsGlued(behind))
        {
            behind++;
        }

        var bare = behind + 1 < end && IsDenier(behind) && IsCapital(behind + 1); // "Sonst keine Karten": nobody speaks
        var speaks = behind < end && !bare && (IsCapital(first) || behind > first + 1) && IsPlainWord(behind, handling: true) && !IsService(first);
        return speaks ? behind : first;
    }

    /// <summary>Whether a dot alone joins a word to the one before it, as in a domain.</summary>
    public bool IsGlued(int word)
    {
        var before = open.Document.Words[word - 1].End;
        return open.Document.Words[word].Start == before + 1 && open.Document.Text[before] == '.';
    }

    private bool IsService(int word)
    {
        foreach (var value in open.Values)
        {
            if (value.First <= word && word < value.End && value.Kind == "service")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word that begins with a capital stands in the stretch.</summary>
    public bool HasNoun(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (IsCapital(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the class stands in the stretch.</summary>
    public bool Any(int wordClass, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (classes.Has(open.Numbers[word], wordClass))
            {
                return true;
            }
        }

        return false;
    }
}
