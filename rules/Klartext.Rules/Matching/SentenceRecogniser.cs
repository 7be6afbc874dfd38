using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Values;

namespace Klartext.Rules.Matching;

/// <summary>Learns what there is to know of one sentence before its rules are tried: values, conditions, whether it only explains, and which phrases are worth a try.</summary>
internal sealed class SentenceRecogniser(Catalogue catalogue, PhraseMatcher phrases, OpenDocument open)
{
    private readonly ReferenceTable references = new(catalogue);
    private readonly Seen seen = new(catalogue.Roles.Length, 0);
    private readonly List<int> met = []; // phrases that the words of the sentence call up
    private readonly List<int> waiting = []; // of those, the phrases that belong to no rule
    private ReadingUnit unit = null!;
    private bool definition;
    private bool denies;
    private int conditions;

    /// <summary>The phrases of rules that may match the sentence.</summary>
    public List<int> Candidates { get; } = [];

    /// <summary>Recognises a sentence; the unit then holds its words and values.</summary>
    /// <param name="sentence">Its index.</param>
    /// <param name="into">The unit to fill.</param>
    /// <param name="joined">Whether it is read together with another one too, so that phrases may begin or end there.</param>
    public SentenceContext Recognise(int sentence, ReadingUnit into, bool joined)
    {
        unit = into;
        definition = false;
        denies = false;
        conditions = 0;
        seen.Turn();
        met.Clear();
        waiting.Clear();
        Candidates.Clear();
        unit.Clear();
        unit.Append(open.Document.Sentences[sentence], open.Document, open.Numbers);
        phrases.Open(unit);
        phrases.Collect(joined, seen, met);
        foreach (var phrase in met)
        {
            ((PhraseRole)catalogue.Roles[phrase] == PhraseRole.Rule ? Candidates : waiting).Add(phrase);
        }

        var firstValue = open.Values.Count;
        Run(values: true, sentence);
        var words = new SentenceWords(open, sentence, firstValue);
        Periods.Recognise(words);
        Articles.Recognise(words);
        Contacts.Recognise(words);
        for (var value = firstValue; value < open.Values.Count; value++)
        {
            Meet(open.Values[value], joined);
        }

        Run(values: false, sentence);
        return new SentenceContext(firstValue, open.Values.Count, 0, 0, definition, conditions, denies || phrases.Has(catalogue.Answers.No));
    }

    /// <summary>A value calls up the phrases that ask for it.</summary>
    private void Meet(in Recognised value, bool joined)
    {
        var meets = references.Of(value);
        open.Meets(meets);
        unit.Append(value, meets);
        foreach (var reference in meets)
        {
            foreach (var phrase in catalogue.PhrasesOfReference[reference])
            {
                var ofRule = (PhraseRole)catalogue.Roles[phrase] == PhraseRole.Rule;
                if ((joined && ofRule || phrases.MayMatch(phrase)) && seen.Phrase(phrase))
                {
                    (ofRule ? Candidates : waiting).Add(phrase);
                }
            }
        }
    }

    /// <summary>Runs the waiting phrases: first those that name values, then, when values are known, the rest.</summary>
    private void Run(bool values, int sentence)
    {
        foreach (var phrase in waiting)
        {
            var role = (PhraseRole)catalogue.Roles[phrase];
            if (role == PhraseRole.Value == values && role is not (PhraseRole.Guard or PhraseRole.NotValue) && phrases.Matches(phrase))
            {
                Take(role, catalogue.Owners[phrase], sentence);
            }
        }
    }

    private void Take(PhraseRole role, int owner, int sentence)
    {
        var matched = phrases.Matched;
        switch (role)
        {
            case PhraseRole.Value:
                NameValues(owner, sentence);
                break;
            case PhraseRole.Definition:
                definition = true;
                break;
            case PhraseRole.Condition:
                conditions |= 1 << owner;
                break;
            case PhraseRole.Negating:
                denies = true;
                open.Negating.Add(unit.Positions[matched[^1]]);
                foreach (var word in matched)
                {
                    open.Sayings.Add(unit.Positions[word]);
                }

                break;
            default:
                foreach (var word in matched)
                {
                    open.Harmless.Add(unit.Positions[word]);
                }

                break;
        }
    }

    /// <summary>A name may stand in a sentence more than once: each place is a value ("in die USA ... in den USA").</summary>
    private void NameValues(int owner, int sentence)
    {
        var value = catalogue.Values[owner];
        var matched = phrases.Matched;
        var first = unit.Positions[matched[0]];
        var end = unit.Positions[matched[^1]] + 1;
        foreach (var phrase in waiting)
        {
            if (catalogue.Owners[phrase] == owner && (PhraseRole)catalogue.Roles[phrase] == PhraseRole.NotValue && phrases.Matches(phrase))
            {
                return;
            }
        }

        if (value.Kind == "service" && Contacts.IsInEmail(open.Document.Text, open.Document.Words[first].Start, open.Document.Words[end - 1].End))
        {
            return;
        }

        open.Values.Add(new Recognised(value.Kind, value.Value, value.Tags, first, end));
        if (value.Kind is "unit" or "numeral" or "law" or "country")
        {
            Repeat(value, first, end, open.Document.Sentences[sentence]);
        }
    }

    /// <summary>Further places of a value of one word.</summary>
    private void Repeat(NamedValue value, int first, int end, Sentence sentence)
    {
        if (end - first != 1)
        {
            return;
        }

        for (var position = end; position < sentence.FirstWord + sentence.WordCount; position++)
        {
            if (open.Numbers[position] == open.Numbers[first])
            {
                open.Values.Add(new Recognised(value.Kind, value.Value, value.Tags, position, position + 1));
            }
        }
    }
}
