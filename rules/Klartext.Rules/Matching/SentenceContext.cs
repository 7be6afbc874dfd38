using Klartext.Rules.Findings;

namespace Klartext.Rules.Matching;

/// <summary>What the first pass learnt of a sentence.</summary>
/// <param name="FirstValue">Its first recognised value.</param>
/// <param name="ValueEnd">End of its values, exclusive.</param>
/// <param name="FirstCandidate">Its first rule phrase worth trying.</param>
/// <param name="CandidateEnd">End of its candidates, exclusive.</param>
/// <param name="Definition">Whether it only explains a term.</param>
/// <param name="Conditions">The conditions it names, one bit each by <see cref="Condition"/>.</param>
/// <param name="MayDeny">Whether a word or saying that denies stands in it.</param>
internal readonly record struct SentenceContext(int FirstValue, int ValueEnd, int FirstCandidate, int CandidateEnd, bool Definition, int Conditions, bool MayDeny)
{
    /// <summary>The condition that counts where several are named: the visitor's own choice before all others.</summary>
    public Condition Condition(PracticeStatus status)
    {
        for (var condition = Findings.Condition.Consent; condition <= Findings.Condition.Exception; condition++)
        {
            if ((Conditions >> (int)condition & 1) != 0 && (condition != Findings.Condition.Exception || status == PracticeStatus.Denied))
            {
                return condition;
            }
        }

        return Findings.Condition.None;
    }
}
