using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Matching;

/// <summary>Tries the phrases of rules on the unit that is open and judges what they match.</summary>
internal sealed class RuleTrial(Catalogue catalogue, PhraseMatcher phrases, Clauses clauses, Guards guards, Answers answers, DeniedTopic topic, HandedOn handed, Narrowings narrowings, OpenDocument open)
{
    private readonly List<TextRange> ranges = [];
    private readonly Seen seen = new(catalogue.Roles.Length, catalogue.Rules.Length);
    private ReadingUnit unit = null!;
    private int[] matched = new int[64]; // the words that the phrase tried last rests on
    private int matchedCount;
    private int sentence;
    private int leadIn;
    private bool inHeading;
    private bool explains;

    /// <summary>Whether the last hit rests on a word that is not written but meant.</summary>
    public bool UsesImplied { get; private set; }

    /// <summary>Turns to a unit, which the phrases are open at already.</summary>
    /// <param name="to">The unit.</param>
    /// <param name="read">The sentence it is read for.</param>
    /// <param name="behind">The lead-in that stands before it in the unit, or -1.</param>
    public void Turn(ReadingUnit to, int read, int behind)
    {
        (unit, sentence, leadIn) = (to, read, behind);
        inHeading = open.Document.Blocks[open.Document.Sentences[read].Block] is { Kind: BlockKind.Heading } or { Kind: BlockKind.TableCell, Level: < 0 };
        explains = open.Contexts[read].Definition;
        seen.Turn();
        clauses.Read(unit, open.Harmless, open.Negating, open.Corrected);
        guards.Turn(behind < 0 ? read : -1);
        if (behind < 0)
        {
            topic.Read(read);
        }
        else
        {
            topic.Clear();
        }
    }

    /// <summary>Tries a phrase; gives what its rule finds, the first time.</summary>
    public Hit? Try(int phrase)
    {
        var owner = catalogue.Owners[phrase];
        if (seen.Has(owner) || !seen.Phrase(phrase))
        {
            return null;
        }

        var rule = catalogue.Rules[owner];
        if (rule.Place != Place.Anywhere && rule.Place == Place.Heading != inHeading || !rule.Definitions && explains || !guards.MayStand(owner, sentence) || !phrases.Matches(phrase))
        {
            return null;
        }

        return Judge(owner, rule);
    }

    /// <summary>Tries a phrase on what a short answer answers.</summary>
    public Hit? Try(int phrase, in Answer answer)
    {
        var owner = catalogue.Owners[phrase];
        if (seen.Has(owner) || !seen.Phrase(phrase))
        {
            return null;
        }

        var rule = catalogue.Rules[owner];
        var fits = rule.Place != Place.Heading && rule.Status == PracticeStatus.Stated && phrases.Matches(phrase)
            && phrases.Matched.IndexOfAnyInRange(0, answer.End - answer.First - 1) >= 0
            && (!answer.Handled || phrases.Matched.IndexOfAnyInRange(answer.End - answer.First, int.MaxValue) >= 0);
        return fits ? Judge(owner, rule, answer) : null;
    }

    private Hit? Judge(int owner, Rule rule)
    {
        var words = Remember();
        var negated = rule.Negation is NegationEffect.Denies or NegationEffect.Cancels && clauses.Negate(words, unit);
        var takenBack = rule.Status == PracticeStatus.Denied && clauses.TakeBack(words, unit);
        if (rule.Status == PracticeStatus.Stated && clauses.Negators.Count > 0 && HandedOn.Concerns(rule))
        {
            if (negated && handed.Spares(words, unit) || !negated && handed.IsDenied(words, unit))
            {
                return null;
            }

            if (!negated && handed.IsUngathered(words, unit))
            {
                negated = !handed.IsOnlyPossible(unit) && !HasException();
                if (!negated)
                {
                    return null;
                }
            }
        }

        if ((negated || rule.Status == PracticeStatus.Denied) && HandedOn.IsOfData(rule) && (handed.IsHeldElsewhere(sentence) || !negated && HandedOn.Concerns(rule) && handed.Keeps(words, unit)))
        {
            return null;
        }

        if ((negated || rule.Status == PracticeStatus.Denied) && (IsSupposed(words) || narrowings.IsPartial(rule, words, unit) || !negated && clauses.Correct(words, unit)))
        {
            return null;
        }

        return takenBack || negated && rule.Negation == NegationEffect.Cancels || clauses.Suspend(words, rule.Status == PracticeStatus.Denied) && !HasException()
            || rule.Status == PracticeStatus.Stated && topic.Silences(negated, words, unit) || !Admit(owner, sentence) ? null : Find(owner, rule, negated);
    }

    private Hit? Judge(int owner, Rule rule, in Answer answer)
    {
        var words = Remember();
        var negated = answer.Denies && rule.Negation switch
        {
            NegationEffect.Ignored => false,
            NegationEffect.PlainOnly => !answers.IsQualified(sentence, answer, words),
            _ => true,
        };
        var idle = answer.Denies && !negated && (rule.Negation == NegationEffect.PlainOnly || !answers.IsQuestion(answer.Of));
        if (negated && (IsSupposed(words) || narrowings.IsPartial(rule, words, unit) || HandedOn.Concerns(rule) && handed.Spares(answer) || HandedOn.IsOfData(rule) && handed.IsHeldElsewhere(sentence)))
        {
            return null;
        }

        return idle || negated && answer.Of == sentence && topic.Silences(negated: true, words, unit) || negated && rule.Negation == NegationEffect.Cancels || !Admit(owner, answer.Kind == AnswerKind.Item ? sentence : answer.Of) ? null : Find(owner, rule, negated);
    }

    /// <summary>"Keine Inhalte, die andere liefern, mit einer Ausnahme": then there is such a thing.</summary>
    private bool HasException() => HasException(sentence) || leadIn >= 0 && HasException(leadIn);

    private bool HasException(int where) => (open.Contexts[where].Conditions >> (int)Condition.Exception & 1) != 0;

    /// <summary>"Stimmen Sie nicht zu, werden keine Cookies gesetzt": denied in that case alone.</summary>
    private bool IsSupposed(ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            if (open.Supposed.Contains(unit.Positions[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the rule may speak here; where it may not, none of its phrases need be tried.</summary>
    private bool Admit(int owner, int where)
    {
        var admitted = guards.Admit(owner, where);
        if (!admitted)
        {
            seen.Rule(owner);
        }

        return admitted;
    }

    /// <summary>Keeps the matched words: to look for guards is to match other phrases.</summary>
    private ReadOnlySpan<int> Remember()
    {
        matchedCount = phrases.Matched.Length;
        if (matched.Length < matchedCount)
        {
            matched = new int[matchedCount * 2];
        }

        phrases.Matched.CopyTo(matched);
        return matched.AsSpan(0, matchedCount);
    }

    private Hit Find(int owner, Rule rule, bool negated)
    {
        seen.Rule(owner);
        var status = negated ? PracticeStatus.Denied : rule.Status; // a phrase that denies by itself is never turned round
        var condition = rule.Condition != Condition.None ? rule.Condition : open.Contexts[sentence].Condition(status);
        if (condition == Condition.None && leadIn >= 0)
        {
            condition = open.Contexts[leadIn].Condition(status);
        }

        return new Hit(rule, status, condition, sentence, leadIn, Proof());
    }

    /// <summary>The matched words as ranges of the text; neighbours are joined, words that are only meant left out.</summary>
    private TextRange[] Proof()
    {
        Array.Sort(matched, 0, matchedCount);
        ranges.Clear();
        UsesImplied = false;
        var last = -2;
        foreach (var index in matched.AsSpan(0, matchedCount))
        {
            var position = unit.Positions[index];
            UsesImplied |= position < 0;
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
