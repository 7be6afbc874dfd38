using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Matching;

/// <summary>Tries the phrases of rules on the unit that is open and judges what they match.</summary>
internal sealed class RuleTrial(Catalogue catalogue, PhraseMatcher phrases, Clauses clauses, Guards guards, Answers answers, OpenDocument open)
{
    private readonly Seen seen = new(catalogue.Roles.Length, catalogue.Rules.Length);
    private ReadingUnit unit = null!;
    private int sentence;
    private int leadIn;
    private bool inHeading;
    private bool explains;

    /// <summary>Turns to a unit, which the phrases are open at already.</summary>
    /// <param name="to">The unit.</param>
    /// <param name="read">The sentence it is read for.</param>
    /// <param name="behind">The lead-in that stands before it in the unit, or -1.</param>
    public void Turn(ReadingUnit to, int read, int behind)
    {
        (unit, sentence, leadIn) = (to, read, behind);
        inHeading = open.Document.Blocks[open.Document.Sentences[read].Block].Kind == BlockKind.Heading;
        explains = open.Contexts[read].Definition;
        seen.Turn();
        clauses.Read(unit, open.Harmless, open.Negating);
        guards.Turn(unit, behind < 0 ? read : -1);
    }

    /// <summary>Tries a phrase; gives what its rule finds, the first time.</summary>
    public Hit? Try(int phrase)
    {
        var owner = catalogue.Owners[phrase];
        if (!phrases.MayMatch(phrase) || !seen.Phrase(phrase) || seen.Has(owner))
        {
            return null;
        }

        var rule = catalogue.Rules[owner];
        if (rule.Place != Place.Anywhere && rule.Place == Place.Heading != inHeading || !rule.Definitions && explains || !phrases.Matches(phrase))
        {
            return null;
        }

        return Note(owner, Judge(rule));
    }

    /// <summary>Tries a phrase on what a short answer answers.</summary>
    public Hit? Try(int phrase, in Answer answer)
    {
        var owner = catalogue.Owners[phrase];
        if (!phrases.MayMatch(phrase) || !seen.Phrase(phrase) || seen.Has(owner))
        {
            return null;
        }

        var rule = catalogue.Rules[owner];
        var fits = rule.Place != Place.Heading && rule.Status == PracticeStatus.Stated && phrases.Matches(phrase)
            && phrases.Matched.IndexOfAnyInRange(0, answer.End - answer.First - 1) >= 0;
        return fits ? Note(owner, Judge(rule, answer)) : null;
    }

    private Hit? Note(int owner, Hit? hit)
    {
        if (hit is not null)
        {
            seen.Rule(owner);
        }

        return hit;
    }

    private Hit? Judge(Rule rule)
    {
        var matched = phrases.Matched.ToArray();
        var negated = rule.Negation is NegationEffect.Denies or NegationEffect.Cancels && clauses.Negate(matched, unit);
        return negated && rule.Negation == NegationEffect.Cancels || !guards.Admit(rule, sentence) ? null : Find(rule, matched, negated);
    }

    private Hit? Judge(Rule rule, in Answer answer)
    {
        var matched = phrases.Matched.ToArray();
        var negated = answer.Denies && rule.Negation switch
        {
            NegationEffect.Ignored => false,
            NegationEffect.PlainOnly => !answers.IsQualified(sentence, answer, matched),
            _ => true,
        };
        var idle = answer.Denies && !negated && (rule.Negation == NegationEffect.PlainOnly || !answers.IsQuestion(answer.Of));
        return idle || negated && rule.Negation == NegationEffect.Cancels || !guards.Admit(rule, answer.Kind == AnswerKind.Item ? sentence : answer.Of) ? null : Find(rule, matched, negated);
    }

    private Hit Find(Rule rule, int[] matched, bool negated)
    {
        var status = negated ? PracticeStatus.Denied : rule.Status; // a phrase that denies by itself is never turned round
        var condition = rule.Condition != Condition.None ? rule.Condition : open.Contexts[sentence].Condition(status);
        if (condition == Condition.None && leadIn >= 0)
        {
            condition = open.Contexts[leadIn].Condition(status);
        }

        return new Hit(rule, status, condition, sentence, leadIn, Proof(matched));
    }

    /// <summary>The matched words as ranges of the text; neighbours are joined, words that are only meant left out.</summary>
    private TextRange[] Proof(int[] matched)
    {
        Array.Sort(matched);
        var ranges = new List<TextRange>();
        var last = -2;
        foreach (var index in matched)
        {
            var position = unit.Positions[index];
            if (position < 0 || position == last)
            {
                continue;
            }

            var word = open.Document.Words[position];
            if (position == last + 1)
            {
                ranges[^1] = new TextRange(ranges[^1].Start, Math.Max(ranges[^1].End, word.End));
            }
            else
            {
                ranges.Add(new TextRange(word.Start, word.End));
            }

            last = position;
        }

        return [.. ranges];
    }
}
