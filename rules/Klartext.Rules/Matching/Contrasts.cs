using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds denials that are not ours: what others do without and we do not ("Andere Anbieter verzichten auf Cookies; wir nicht"), what others
/// say of themselves or must not do ("Unsere Partner dürfen …"), and what there is, "aber nicht bei uns".
/// </summary>
internal sealed class Contrasts(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestRetort = 3; // words: "Wir leider schon."
    private const int LongestReport = 6; // words: "Der Hersteller sagt dazu selbst"
    private const int LongestAside = 5; // words: "aber leider nicht bei uns"

    private readonly ReachWords words = catalogue.Reach;

    /// <summary>Notes what a sentence that denies something does not deny of us.</summary>
    public void Read(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        if (count > 3 && IsOfOthers(first, end) is var behind && behind > first)
        {
            ReadOthers(sentence, first, behind, end);
        }

        if (count > 4)
        {
            ReadReports(first, end);
        }
    }

    /// <summary>The word behind the others that a sentence begins with, "Andere Anbieter", "Die meisten Seiten"; its first word where it begins with none, or where they do nothing.</summary>
    private int IsOfOthers(int first, int end)
    {
        var others = classes.Has(open.Numbers[first], words.Others) ? first : first + 1;
        if (others + 2 >= end || !classes.Has(open.Numbers[others], words.Others))
        {
            return first;
        }

        var noun = others + 1;
        return vocabulary.IsCapital(noun) && !classes.Has(open.Numbers[noun + 1], catalogue.Auxiliaries) ? noun + 1 : first;
    }

    /// <summary>"…; wir nicht", "…. Wir schon.": what others do without is not denied where we are set against them.</summary>
    private void ReadOthers(int sentence, int first, int behind, int end)
    {
        var turn = behind;
        while (turn < end && ((open.Document.Words[turn].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) == 0 || vocabulary.IsGlued(turn)))
        {
            turn++;
        }

        if (vocabulary.Any(words.Speakers, first, turn) || !vocabulary.HasDenier(first, turn))
        {
            return;
        }

        if (turn < end && vocabulary.Any(words.Speakers, turn, Math.Min(turn + 2, end)))
        {
            open.Quiet(first, turn);
            if (end - turn <= LongestRetort)
            {
                open.Quiet(turn, end);
            }
        }
        else if (turn == end && IsRetort(sentence + 1, open.Document.Sentences[sentence].Block))
        {
            open.Quiet(first, end);
        }
    }

    /// <summary>"Google sagt, es verkaufe keine Daten", "Unsere Partner dürfen …", "Werbung ohne Tracking gibt es, aber nicht bei uns": said of others, and twice denied of us.</summary>
    private void ReadReports(int first, int end)
    {
        var turn = first + 1;
        while (turn < end && ((open.Document.Words[turn].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) == 0 || vocabulary.IsGlued(turn)))
        {
            turn++;
        }

        var said = turn < end && turn - first <= LongestReport && vocabulary.Any(words.Saying, first, turn) && !vocabulary.Any(words.Speakers, first, turn);
        var twice = turn < end && end - turn <= LongestAside && vocabulary.HasDenier(first, turn) && IsNotWithUs(turn, end);
        if (said || twice || IsForbidden(first, turn))
        {
            open.Quiet(first, said || twice ? end : turn);
        }
    }

    /// <summary>"(Unsere) Partner dürfen".</summary>
    private bool IsForbidden(int first, int end)
    {
        var binding = first + 1;
        while (binding < Math.Min(end, first + LongestReport) && !classes.Has(open.Numbers[binding], words.Binding))
        {
            binding++;
        }

        return binding < Math.Min(end, first + LongestReport) && vocabulary.IsCapital(binding - 1) && classes.Has(open.Numbers[binding - 1], words.Others);
    }

    /// <summary>"aber nicht bei uns", "jedoch nicht hier": no verb, one denial, and us; "auch nicht hier" denies once more.</summary>
    private bool IsNotWithUs(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (vocabulary.IsCapital(word) || vocabulary.IsVerb(open.Numbers[word]) || classes.Has(open.Numbers[word], catalogue.NegativeDeterminers))
            {
                return false;
            }
        }

        return classes.Has(open.Numbers[first], catalogue.ClauseOpeners) && !vocabulary.IsDenier(first) && vocabulary.HasDenier(first, end) && classes.Has(open.Numbers[end - 1], words.Speakers);
    }

    private bool IsRetort(int sentence, int block)
    {
        if (sentence >= open.Document.Sentences.Length)
        {
            return false;
        }

        var (_, own, first, count) = open.Document.Sentences[sentence];
        return own == block && count is > 1 and <= LongestRetort && vocabulary.Any(words.Speakers, first, first + 2);
    }
}
