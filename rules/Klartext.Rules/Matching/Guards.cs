using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Matching;

/// <summary>
/// Asks for what a rule demands or forbids around its words: in the sentence, near it and in the headings above. Other sentences are
/// read beside the open one, and each answer about them is kept while the document is read.
/// </summary>
/// <param name="catalogue">The rules.</param>
/// <param name="phrases">Opened at the unit that is read.</param>
/// <param name="elsewhere">For other sentences.</param>
/// <param name="above">For the words of all headings above a sentence: nearly all guards are ruled out by them at once.</param>
/// <param name="open">The document.</param>
internal sealed class Guards(Catalogue catalogue, PhraseMatcher phrases, PhraseMatcher elsewhere, ClassPlaces above, OpenDocument open)
{
    private readonly ReadingUnit other = new();
    private readonly Dictionary<long, bool> standing = []; // by phrase and sentence
    private readonly ReadingUnit path = new(); // the words of a heading and of those above it
    private readonly (int Heading, bool Stands)[] last = new (int, bool)[catalogue.Rules.Length * 2]; // by list the heading asked for last, counted from 1: its neighbours share it
    private int opened = -1;
    private int openedElsewhere = -1;
    private int openedPath = -1;

    /// <summary>Whether a rule looks beyond its sentence and the headings above, at what may stand behind it.</summary>
    public static bool LookAround(Rule rule) =>
        rule.With.Length > 0 && rule.Within != Scope.Sentence || rule.Unless.Length > 0 && rule.UnlessWithin != Scope.Sentence;

    /// <summary>Turns to another document.</summary>
    public void Clear()
    {
        standing.Clear();
        Array.Clear(last);
        opened = -1;
        openedElsewhere = -1;
        openedPath = -1;
    }

    /// <summary>Says which sentence alone the unit holds that the phrases are open at, or -1.</summary>
    public void Turn(int sentence) => opened = sentence;

    /// <summary>
    /// Whether the headings above a sentence allow what a rule demands of them; told at a glance, so it is asked before a phrase is tried. A
    /// denial is not told by the heading of a column: "nein" in a table speaks of its row alone.
    /// </summary>
    public bool MayStand(int number, int sentence)
    {
        var rule = catalogue.Rules[number];
        return rule.Under.Length == 0 || IsUnder(rule.Under, number * 2, sentence, byColumn: rule.Status != PracticeStatus.Denied);
    }

    /// <summary>Whether nothing forbids a rule and all that it demands is there.</summary>
    /// <param name="number">The rule's number.</param>
    /// <param name="sentence">The sentence it is read for.</param>
    public bool Admit(int number, int sentence)
    {
        var rule = catalogue.Rules[number];
        return !Forbid(rule, number, sentence) && (rule.With.Length == 0 || IsWithin(rule.Within, rule.With, sentence)) && MayStand(number, sentence);
    }

    private bool Forbid(Rule rule, int number, int sentence)
    {
        foreach (var phrase in rule.Unless)
        {
            if (phrases.Stands(phrase))
            {
                return true;
            }
        }

        return rule.Unless.Length > 0 && rule.UnlessWithin != Scope.Sentence && IsWithin(rule.UnlessWithin, rule.Unless, sentence)
            || rule.UnlessUnder.Length > 0 && IsUnder(rule.UnlessUnder, number * 2 + 1, sentence, byColumn: true);
    }

    private bool IsWithin(Scope scope, int[] guards, int sentence)
    {
        var block = open.Document.Sentences[sentence].Block;
        var (from, to) = scope switch
        {
            Scope.Paragraph => (open.Document.Blocks[block].FirstSentence, open.Document.Blocks[block].FirstSentence + open.Document.Blocks[block].SentenceCount),
            Scope.Section => Sections.Around(open.Document, block),
            _ => (sentence, sentence + 1),
        };
        for (var near = from; near < to; near++)
        {
            if (AnyInSentence(guards, near))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnder(int[] guards, int list, int sentence, bool byColumn)
    {
        var block = open.Document.Blocks[open.Document.Sentences[sentence].Block];
        if (byColumn && block.ColumnHeading >= 0 && AnyInSentence(guards, open.Document.Blocks[block.ColumnHeading].FirstSentence)
            || block.RowLabel >= 0 && AnyInSentence(guards, open.Document.Blocks[block.RowLabel].FirstSentence))
        {
            return true;
        }

        var heading = block.Heading;
        ref var answer = ref last[list];
        if (answer.Heading != heading + 1)
        {
            answer = (heading + 1, heading >= 0 && StandAt(guards, heading));
        }

        return answer.Stands;
    }

    /// <summary>Whether one of the phrases stands in a heading or in one above it.</summary>
    private bool StandAt(int[] guards, int heading)
    {
        if (heading != openedPath)
        {
            OpenPath(heading);
        }

        foreach (var phrase in guards)
        {
            if (above.MayMatch(phrase) && StandsAt(phrase, heading))
            {
                return true;
            }
        }

        return false;
    }

    private void OpenPath(int heading)
    {
        path.Clear();
        for (var at = heading; at >= 0; at = open.Document.Blocks[at].Heading)
        {
            var block = open.Document.Blocks[at];
            for (var part = 0; part < block.SentenceCount; part++)
            {
                path.Append(open.Document.Sentences[block.FirstSentence + part], open.Document, open.Numbers);
            }
        }

        above.Open(path, note: true);
        openedPath = heading;
    }

    private bool StandsAt(int phrase, int heading)
    {
        for (var at = heading; at >= 0; at = open.Document.Blocks[at].Heading)
        {
            var block = open.Document.Blocks[at];
            for (var part = 0; part < block.SentenceCount; part++)
            {
                if (StandsIn(phrase, block.FirstSentence + part))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool AnyInSentence(int[] guards, int sentence)
    {
        foreach (var phrase in guards)
        {
            if (StandsIn(phrase, sentence))
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsIn(int phrase, int sentence) => sentence == opened ? phrases.Stands(phrase) : StandsElsewhere(phrase, sentence);

    private bool StandsElsewhere(int phrase, int sentence)
    {
        var key = Key(phrase, sentence);
        if (!standing.TryGetValue(key, out var stands))
        {
            if (sentence != openedElsewhere)
            {
                open.Load(other, sentence);
                elsewhere.Open(other, manyPhrases: false);
                openedElsewhere = sentence;
            }

            stands = elsewhere.Stands(phrase);
            standing[key] = stands;
        }

        return stands;
    }

    private static long Key(int asked, int place) => (long)asked << 32 | (uint)place;
}
