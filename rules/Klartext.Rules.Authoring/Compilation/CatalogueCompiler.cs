using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Compilation;

/// <summary>Compiles the sources of one language to a <see cref="Catalogue"/>; what cannot be compiled is a problem and left out.</summary>
public sealed class CatalogueCompiler
{
    private readonly record struct Entry(PhraseSyntax Syntax, PhraseRole Role, int Owner, string Place, int Line, string Rule);

    private readonly CatalogueSource source;
    private readonly Problems problems;
    private readonly Vocabulary vocabulary = new();
    private readonly PhraseCompiler compiler;
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> guards = new(StringComparer.Ordinal);
    private readonly HashSet<PracticeId> deniable; // what no rule denies (how long data is kept, who is responsible) cannot be denied in a word either

    private CatalogueCompiler(CatalogueSource source, Problems problems)
    {
        this.source = source;
        this.problems = problems;
        compiler = new PhraseCompiler(vocabulary, source.Lists);
        deniable = [.. source.Rules.Where(static rule => rule.Status == PracticeStatus.Denied).Select(static rule => rule.Practice)];
    }

    /// <summary>Compiles a catalogue.</summary>
    public static Catalogue Compile(CatalogueSource source, Problems problems) => new CatalogueCompiler(source, problems).Compile();

    private Catalogue Compile()
    {
        Rule[] rules = [.. source.Rules.Select(AddRule)];
        for (var value = 0; value < source.Values.Count; value++)
        {
            var named = source.Values[value];
            Add(named.Names, PhraseRole.Value, value, named.File, named.Value);
            Add(named.Unless, PhraseRole.NotValue, value, named.File, named.Value);
        }

        var context = source.Context;
        Add(context.Definitions, PhraseRole.Definition, 0, context.File, "definitions");
        Add([.. context.Negators.Where(static negator => negator.Text.Contains(' ', StringComparison.Ordinal))], PhraseRole.Negating, 0, context.File, "negators");
        Add(context.NotNegating, PhraseRole.NotNegating, 0, context.File, "not-negating");
        foreach (var (condition, phrases) in context.Conditions)
        {
            Add(phrases, PhraseRole.Condition, (int)condition, context.File, condition.ToString());
        }

        NoteContext();
        var terms = TermIndex.Build(vocabulary.Terms);
        var frequencies = new WordFrequencies(source.Rules.SelectMany(static rule => rule.Examples).Select(static example => example.Text)).OfTerms(terms);
        var choice = new AnchorChoice(vocabulary, wordClass => vocabulary.ClassTerms[wordClass].Sum(term => (double)frequencies[term]));
        Demand(choice); // makes known all classes that are asked for, so that they are arranged too
        vocabulary.Arrange(frequencies);
        var parts = entries.Select(entry => (IReadOnlyCollection<int>)[.. entry.Syntax.Parts.Select(compiler.Compile)]).ToList();
        var (required, demands, demandCode) = Demand(choice);
        var (ofClass, ofReference) = Anchor(choice);
        return new Catalogue
        {
            Language = source.Language,
            Terms = terms,
            ClassesOfTerm = vocabulary.ClassesOfTerm(),
            PhrasesOfClass = ofClass,
            References = [.. vocabulary.References],
            PhrasesOfReference = ofReference,
            Roles = [.. entries.Select(static entry => (byte)entry.Role)],
            Owners = [.. entries.Select(static entry => entry.Owner)],
            Windows = [.. entries.Select(static entry => (byte)entry.Syntax.Window)],
            Parts = NumberLists.Pack(parts),
            Required = NumberLists.Pack(required),
            Demands = demands,
            DemandCode = demandCode,
            Code = [.. compiler.Code],
            Rules = rules,
            Values = [.. source.Values.Select(static value => new NamedValue(value.Kind, value.Value, value.Tags))],
            Negators = WordClass(context.Negators),
            ClauseOpeners = WordClass(context.ClauseOpeners),
            RelativeOpeners = WordClass(context.RelativeOpeners),
            Coordinators = WordClass(context.Coordinators),
            Auxiliaries = WordClass(context.Auxiliaries),
            Pronouns = WordClass(context.Pronouns),
            RelativePronouns = WordClass(context.RelativePronouns),
            NegativeDeterminers = WordClass(context.NegativeDeterminers),
            DefiniteDeterminers = WordClass(context.DefiniteDeterminers),
            Asides = WordClass(context.Asides),
            NegatesForward = context.NegatesForward,
            Answers = Answers(context.Answers),
            Denials = Denials(context.Denials),
            Reach = Reach(context.Reach),
        };
    }

    /// <summary>Makes the words known that are asked for besides those of phrases.</summary>
    private void NoteContext()
    {
        var context = source.Context;
        foreach (var words in (IReadOnlyList<PhraseSource>[])[
            context.Negators, context.ClauseOpeners, context.RelativeOpeners, context.Coordinators, context.Auxiliaries, context.Pronouns,
            context.RelativePronouns, context.NegativeDeterminers, context.DefiniteDeterminers, context.Asides])
        {
            WordClass(words);
        }

        Answers(context.Answers);
        Denials(context.Denials);
        Reach(context.Reach);
    }

    /// <summary>What each phrase cannot do without: its rarest classes, and the place and code of its demands.</summary>
    private (List<IReadOnlyCollection<int>> Required, int[] Demands, int[] Code) Demand(AnchorChoice choice)
    {
        List<IReadOnlyCollection<int>> required = [.. entries.Select(entry => choice.Rarest(AnchorChoice.Required(entry.Syntax, vocabulary)))];
        var demands = new DemandCompiler(vocabulary, choice);
        int[] places = [.. entries.Select((entry, index) => demands.Compile(entry.Syntax, required[index]))];
        return (required, places, demands.Code);
    }

    private Rule AddRule(RuleSource rule, int index)
    {
        Add(rule.Any, PhraseRole.Rule, index, rule.File, rule.Id);
        var negation = rule is { Negation: NegationEffect.Ignored, Status: PracticeStatus.Stated } && deniable.Contains(rule.Practice) ? NegationEffect.PlainOnly : rule.Negation;
        return new Rule(
            rule.Id, rule.Practice, rule.Status, negation, rule.Place, rule.Definitions, rule.Condition, rule.Strength, rule.Within,
            Guard(rule.With), Guard(rule.Under), Guard(rule.Unless), rule.UnlessWithin, Guard(rule.UnlessUnder));

        int[] Guard(IReadOnlyList<PhraseSource> phrases) => Add(phrases, PhraseRole.Guard, index, rule.File, rule.Id);
    }

    private int[] Add(IReadOnlyList<PhraseSource> phrases, PhraseRole role, int owner, string file, string rule)
    {
        var added = new List<int>();
        foreach (var phrase in phrases)
        {
            if (role == PhraseRole.Guard && guards.TryGetValue(phrase.Text, out var known))
            {
                added.Add(known); // many rules guard themselves alike; each guard is asked once
                continue;
            }

            try
            {
                var syntax = compiler.Read(phrase.Text);
                foreach (var part in syntax.Parts)
                {
                    compiler.Compile(part); // notes its words; the code that counts is written when all words are known
                }

                entries.Add(new Entry(syntax, role, owner, file, phrase.Line, rule));
                added.Add(entries.Count - 1);
                if (role == PhraseRole.Guard)
                {
                    guards[phrase.Text] = entries.Count - 1;
                }
            }
            catch (PhraseException fault)
            {
                var key = fault.Key.Split(':');
                problems.Add(new Problem(
                    key[0], file, phrase.Line, rule, ("phrase", phrase.Text), ("column", fault.Column.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("list", key[^1])));
            }
        }

        compiler.Code.Clear();
        return [.. added];
    }

    private AnswerWords Answers(AnswerSource answers) => new(
        WordClass(answers.No), WordClass(answers.Yes), WordClass(answers.Plain), WordClass(answers.Use), WordClass(answers.Handling), WordClass(answers.Leading),
        WordClass(answers.Particles), WordClass(answers.Pointing), WordClass(answers.Qualifiers), WordClass(answers.Asking),
        [.. answers.Implied.Select(static word => word.Text)], WordClass(answers.Only), [.. answers.Denial.Select(static word => word.Text)]);

    private DenialWords Denials(DenialSource denials) => new(
        WordClass(denials.Asserting), WordClass(denials.Promising), WordClass(denials.Vouched), WordClass(denials.Nominal), WordClass(denials.Never), WordClass(denials.Circumstances),
        WordClass(denials.Focus), WordClass(denials.Joints), WordClass(denials.Genitive), WordClass(denials.Passing), WordClass(denials.Comparing), [.. denials.Before.Select(static word => word.Text)], [.. denials.Behind.Select(static word => word.Text)]);

    private ReachWords Reach(ReachSource reach) => new(
        WordClass(reach.Further), WordClass(reach.Others), WordClass(reach.Speakers), WordClass(reach.Correcting), WordClass(reach.Manner), WordClass(reach.Beneficial), WordClass(reach.Perceiving), WordClass(reach.Whether), WordClass(reach.Listing), WordClass(reach.Binding), WordClass(reach.Saying));

    private int WordClass(IReadOnlyList<PhraseSource> words) =>
        vocabulary.ClassOf(words.Select(static word => word.Text).Where(static word => !word.Contains(' ', StringComparison.Ordinal)));

    private (NumberLists OfClass, NumberLists OfReference) Anchor(AnchorChoice choice)
    {
        var anchors = entries.Select(entry => choice.Of(entry.Syntax)).ToList();
        var ofClass = Enumerable.Range(0, vocabulary.ClassTerms.Count).Select(static _ => new List<int>()).ToList();
        var ofReference = Enumerable.Range(0, vocabulary.References.Count).Select(static _ => new List<int>()).ToList();
        for (var phrase = 0; phrase < entries.Count; phrase++)
        {
            if (entries[phrase].Role == PhraseRole.Guard)
            {
                continue;
            }

            if (anchors[phrase] is not { } anchor)
            {
                problems.Add(new Problem("phrase-too-general", entries[phrase].Place, entries[phrase].Line, entries[phrase].Rule));
                continue;
            }

            foreach (var wordClass in anchor.Classes)
            {
                ofClass[wordClass].Add(phrase);
            }

            foreach (var reference in anchor.References)
            {
                ofReference[reference].Add(phrase);
            }
        }

        return (NumberLists.Pack(ofClass), NumberLists.Pack(ofReference));
    }
}
