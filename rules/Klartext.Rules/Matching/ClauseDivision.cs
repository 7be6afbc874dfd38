using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Values;

namespace Klartext.Rules.Matching;

/// <summary>
/// Divides the words of a unit into clauses. A comma before a clause opener begins a subordinate clause; the next comma ends it, and
/// the main clause goes on. Semicolons divide too, and a bracket is a clause inside the one around it.
/// </summary>
internal sealed class ClauseDivision(Catalogue catalogue, WordClasses classes)
{
    private const int NoClause = -1;

    private readonly List<(int First, int End)> relatives = [];
    private int[] clauseOf = new int[128];
    private int[] around = new int[256]; // of each clause that is a mere addition in brackets the one that it is part of
    private int clause;
    private int main;
    private int next;
    private bool subordinate;
    private int relative; // the first word of the relative clause that is open, or -1
    private int bracketed; // the clause around the open bracket, or -1
    private (int Main, bool Subordinate) outside; // the bracket

    /// <summary>The relative clauses, as [First, End) in words of the unit; the antecedent stands before First.</summary>
    public IReadOnlyList<(int First, int End)> Relatives => relatives;

    /// <summary>Whether two words stand in one clause.</summary>
    public bool AreTogether(int word, int other) => clauseOf[word] == clauseOf[other];

    /// <summary>
    /// Whether what negates one word's clause reaches another word: in its clause, or in brackets that only add to it
    /// ("Eine Speicherung Ihrer Adresse (auch gekürzt) findet nicht statt").
    /// </summary>
    public bool Reaches(int negator, int word) => clauseOf[word] == clauseOf[negator] || around[clauseOf[word]] == clauseOf[negator];

    /// <summary>Divides a unit.</summary>
    public void Read(ReadingUnit unit)
    {
        if (clauseOf.Length < unit.Count)
        {
            clauseOf = new int[unit.Count * 2];
            around = new int[unit.Count * 4]; // a word may open a bracket and a clause in it
        }

        relatives.Clear();
        (next, relative, bracketed) = (0, NoClause, NoClause);
        clause = main = Begin();
        subordinate = unit.Count > 0 && classes.Has(unit.Words[0], catalogue.ClauseOpeners);
        if (subordinate)
        {
            main = Begin(); // the sentence begins with its subordinate clause; the main clause follows the comma
        }

        for (var word = 0; word < unit.Count; word++)
        {
            if (unit.Breaks[word] != Breaks.None || word == unit.LeadIn)
            {
                Turn(unit, word);
            }

            clauseOf[word] = clause;
        }

        EndRelative(unit.Count);
    }

    private void Turn(ReadingUnit unit, int word)
    {
        var before = unit.Breaks[word];
        if (subordinate && word == unit.LeadIn && word > 0)
        {
            EndRelative(word);
            subordinate = false;
            clause = main; // a list item goes with the main clause of its lead-in: "Wir speichern, was andere nicht sehen:" + "Namen"
        }

        TurnAtBracket(unit, word);
        if ((before & Breaks.Strong) != 0)
        {
            EndRelative(word);
            clause = main = Begin();
            subordinate = false;
        }
        else if ((before & Breaks.Comma) != 0)
        {
            TurnAtComma(unit, word);
        }
    }

    private void TurnAtBracket(ReadingUnit unit, int word)
    {
        if ((unit.Breaks[word] & Breaks.BracketClose) != 0 && bracketed >= 0)
        {
            clause = bracketed;
            (main, subordinate) = outside;
            bracketed = NoClause;
        }

        if ((unit.Breaks[word] & Breaks.BracketOpen) != 0 && bracketed < 0)
        {
            bracketed = clause;
            outside = (main, subordinate);
            clause = main = Begin(OnlyAdds(unit, word) ? bracketed : NoClause);
            subordinate = false;
        }
    }

    private void TurnAtComma(ReadingUnit unit, int word)
    {
        if (classes.Has(unit.Words[word], catalogue.ClauseOpeners) || classes.Has(unit.Words[word], catalogue.RelativeOpeners) || OpensBehindPreposition(word, unit))
        {
            EndRelative(word);
            clause = Begin();
            subordinate = true;
            relative = bracketed < 0 && !classes.Has(unit.Words[word], catalogue.ClauseOpeners) ? word : NoClause;
        }
        else if (subordinate && !Enumerates(unit, word))
        {
            EndRelative(word);
            subordinate = false;
            clause = main = classes.Has(unit.Words[word], catalogue.Coordinators) ? Begin() : main;
        }
    }

    private int Begin(int within = NoClause)
    {
        around[next] = within;
        return next++;
    }

    private void EndRelative(int end)
    {
        if (relative >= 0)
        {
            relatives.Add((relative, end));
        }

        relative = NoClause;
    }

    /// <summary>"ohne die Erhebung, Speicherung oder Weitergabe": a comma between nouns enumerates; behind a subordinate clause the verb would follow.</summary>
    private bool Enumerates(ReadingUnit unit, int word) => bracketed < 0 && IsNoun(unit, word - 1) && IsNoun(unit, word);

    private bool IsNoun(ReadingUnit unit, int word) => word >= 0 && (classes.ShapesOf(unit.Words[word]) & WordShapes.Capital) != 0;

    /// <summary>
    /// "eine Speicherung (auch gekürzt)", "Angaben (Name, Anschrift)", "nicht erhoben (etwa Namen)": a noun stands before the brackets or they
    /// begin with examples, and nothing in them is a clause, an exception or a reference.
    /// </summary>
    private bool OnlyAdds(ReadingUnit unit, int first)
    {
        if (!IsNoun(unit, first - 1) && !GivesExamples(unit.Words[first]))
        {
            return false;
        }

        for (var word = first; word < unit.Count; word++)
        {
            var number = unit.Words[word];
            if (word > first && (unit.Breaks[word] & (Breaks.BracketClose | Breaks.BracketOpen)) != 0)
            {
                return true;
            }

            if (classes.Has(number, catalogue.Asides) || classes.Has(number, catalogue.Auxiliaries) || classes.Has(number, catalogue.ClauseOpeners) || (unit.Breaks[word] & Breaks.Strong) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"etwa", "insbesondere", "wie z. B.": words that may lead in to a list and say nothing else.</summary>
    private bool GivesExamples(int word) =>
        classes.Has(word, catalogue.Answers.Leading) && (classes.ShapesOf(word) & WordShapes.Capital) == 0
        && !classes.Has(word, catalogue.Answers.Plain) && !classes.Has(word, catalogue.Answers.Qualifiers) && !classes.Has(word, catalogue.Answers.Particles) && !classes.Has(word, catalogue.DefiniteDeterminers);

    /// <summary>"…, auf den andere nicht zugreifen": a preposition may stand before the relative pronoun.</summary>
    private bool OpensBehindPreposition(int word, ReadingUnit unit) =>
        word + 1 < unit.Count && unit.Breaks[word + 1] == Breaks.None && classes.Has(unit.Words[word + 1], catalogue.RelativeOpeners)
        && !classes.Has(unit.Words[word], catalogue.Coordinators) && !classes.Has(unit.Words[word], catalogue.Pronouns) && !classes.Has(unit.Words[word], catalogue.Negators);
}
