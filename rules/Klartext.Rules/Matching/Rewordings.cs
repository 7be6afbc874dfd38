using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Reads a sentence that denies again without what stands between its thing and its denial: a comparison with others ("Anders als andere
/// Seiten setzen wir keine Cookies"), or a first verb that shares its subject ("Ihr Alter ist uns gleich und wird nicht erfragt").
/// </summary>
internal sealed class Rewordings(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestComparison = 12; // words
    private const int LongestSubject = 6; // words

    private readonly AnswerWords answers = catalogue.Answers;
    private readonly DenialWords words = catalogue.Denials;

    /// <summary>Fills a unit with the sentence without the comparison that it begins with; false where it begins with none.</summary>
    public bool LoadUncompared(ReadingUnit unit, int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        if (count < 5 || !vocabulary.Any(words.Comparing, first, first + 2) || vocabulary.HasDenier(first, first + 2))
        {
            return false;
        }

        for (var word = first + 3; word < Math.Min(end, first + LongestComparison); word++)
        {
            if (IsVerb(word))
            {
                unit.Clear();
                unit.Append(word, end, open.Document, open.Numbers);
                open.AppendValues(unit, sentence);
                return vocabulary.Denies(word, end);
            }
        }

        return false;
    }

    /// <summary>Fills a unit with the subject and the last verb that it shares; false where two verbs share none or the last is not denied.</summary>
    public bool LoadShared(ReadingUnit unit, int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        var joint = JointOf(first, end);
        var subject = joint < 0 ? first : SubjectFrom(first, joint);
        if (subject == first || subject - first > LongestSubject || subject >= joint || vocabulary.OpensClause(first, end) || !vocabulary.Denies(joint + 1, end))
        {
            return false;
        }

        unit.Clear();
        unit.Append(first, subject, open.Document, open.Numbers);
        unit.Append(joint + 1, end, open.Document, open.Numbers);
        open.AppendValues(unit, sentence);
        return true;
    }

    /// <summary>The last "und" that a verb without a subject of its own stands behind, or -1.</summary>
    private int JointOf(int first, int end)
    {
        for (var word = end - 3; word > first + 1; word--)
        {
            if (classes.Has(open.Numbers[word], catalogue.Coordinators) && classes.Has(open.Numbers[word + 1], catalogue.Auxiliaries))
            {
                var next = open.Numbers[word + 2];
                return vocabulary.IsCapital(word + 2) || vocabulary.IsDeterminer(next) || classes.Has(next, answers.Pointing) ? -1 : word;
            }
        }

        return -1;
    }

    /// <summary>The word behind the nouns that the sentence begins with: "Familienstand und Nationalität (spielen ...)".</summary>
    private int SubjectFrom(int first, int end)
    {
        var noun = first;
        for (var word = first; word < end; word++)
        {
            var number = open.Numbers[word];
            var opens = word == first && (classes.Has(number, catalogue.DefiniteDeterminers) || classes.Has(number, catalogue.Pronouns));
            if (vocabulary.IsCapital(word) && !opens && !vocabulary.IsDenier(word) && !classes.Has(number, answers.Plain))
            {
                noun = word + 1;
            }
            else if (!opens && !classes.Has(number, words.Joints) && !classes.Has(number, catalogue.DefiniteDeterminers))
            {
                break;
            }
        }

        return noun;
    }

    private bool IsVerb(int word) => !vocabulary.IsCapital(word) && vocabulary.IsVerb(open.Numbers[word]);
}
