using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>Asks for what a rule demands or forbids around its words: in the sentence, near it and in the headings above.</summary>
internal sealed class Guards(PhraseMatcher phrases, OpenDocument open)
{
    private readonly ReadingUnit other = new();
    private readonly Dictionary<(int Phrase, int Sentence), bool> standing = [];
    private readonly Dictionary<(int[] Guards, int Heading), bool> under = [];
    private ReadingUnit unit = null!;
    private int opened = -1;

    /// <summary>Whether a rule looks beyond its sentence and the headings above, at what may stand behind it.</summary>
    public static bool LookAround(Rule rule) =>
        rule.With.Length > 0 && rule.Within != Scope.Sentence || rule.Unless.Length > 0 && rule.UnlessWithin != Scope.Sentence;

    /// <summary>Turns to another document.</summary>
    public void Clear()
    {
        standing.Clear();
        under.Clear();
        opened = -1;
    }

    /// <summary>Says which unit the phrases are open at, and which sentence alone it holds, or -1.</summary>
    public void Turn(ReadingUnit to, int sentence) => (unit, opened) = (to, sentence);

    /// <summary>Whether nothing forbids the rule and all that it demands is there.</summary>
    public bool Admit(Rule rule, int sentence) => !Forbid(rule, sentence) && Satisfy(rule, sentence);

    private bool Forbid(Rule rule, int sentence)
    {
        foreach (var phrase in rule.Unless)
        {
            if (phrases.Stands(phrase))
            {
                return true;
            }
        }

        return rule.Unless.Length > 0 && rule.UnlessWithin != Scope.Sentence && IsWithin(rule.UnlessWithin, rule.Unless, sentence)
            || rule.UnlessUnder.Length > 0 && IsUnder(rule.UnlessUnder, sentence);
    }

    private bool Satisfy(Rule rule, int sentence) =>
        (rule.With.Length == 0 || IsWithin(rule.Within, rule.With, sentence)) && (rule.Under.Length == 0 || IsUnder(rule.Under, sentence));

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

    private bool IsUnder(int[] guards, int sentence) => IsAt(guards, open.Document.Blocks[open.Document.Sentences[sentence].Block].Heading);

    /// <summary>Whether one of the phrases stands in a heading or in one above it.</summary>
    private bool IsAt(int[] guards, int heading)
    {
        if (heading < 0)
        {
            return false;
        }

        if (!under.TryGetValue((guards, heading), out var stands))
        {
            var block = open.Document.Blocks[heading];
            for (var part = 0; part < block.SentenceCount && !stands; part++)
            {
                stands = AnyInSentence(guards, block.FirstSentence + part);
            }

            stands = stands || IsAt(guards, block.Heading);
            under[(guards, heading)] = stands;
        }

        return stands;
    }

    /// <summary>Whether one of the phrases stands in a sentence, which need not be the one being read. Each answer is kept while the document is read.</summary>
    private bool AnyInSentence(int[] guards, int sentence)
    {
        var same = sentence == opened;
        var turned = same;
        var stands = false;
        foreach (var phrase in guards)
        {
            if (!standing.TryGetValue((phrase, sentence), out var known))
            {
                if (!turned)
                {
                    open.Load(other, sentence);
                    phrases.Open(other);
                    turned = true;
                }

                known = phrases.Stands(phrase);
                standing[(phrase, sentence)] = known;
            }

            if (known)
            {
                stands = true;
                break;
            }
        }

        if (turned && !same)
        {
            phrases.Open(unit);
        }

        return stands;
    }
}
