using System.Text;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Books;

/// <summary>
/// Writes a rule book as one file: a head with the small parts and the places of the large ones, then the compiled rules of each
/// policy language and the words of each reader's language, each read only when it is asked for. Numbers are little-endian.
/// </summary>
public static class BookWriter
{
    /// <summary>The first bytes of every book; the last digit is the version of the form.</summary>
    internal static ReadOnlySpan<byte> Magic => "KTXTBK11"u8;

    /// <summary>Writes a book.</summary>
    public static byte[] Write(RuleBook book)
    {
        var parts = new List<(string Kind, string Name, byte[] Bytes)>();
        foreach (var language in book.PolicyLanguages.Order(StringComparer.Ordinal))
        {
            parts.Add(("rules", language, Part(writer => WriteCatalogue(writer, book.Catalogue(language)))));
        }

        var keys = KeyList.Sort(book.ReaderLanguages.SelectMany(language => book.Texts(language).All.Keys));
        foreach (var language in book.ReaderLanguages.Order(StringComparer.Ordinal))
        {
            parts.Add(("texts", language, Part(writer => KeyedTable<string>.Write(writer, keys, book.Texts(language).All, Encoding.UTF8.GetBytes))));
        }

        var head = Part(writer =>
        {
            writer.Write(book.Version);
            WriteTaxonomy(writer, book.Taxonomy);
            WriteSignals(writer, book.Signals);
            WriteServices(writer, book.Services);
            KeyList.Write(writer, keys);
            WriteAll(writer, parts, static (to, part) =>
            {
                to.Write(part.Kind);
                to.Write(part.Name);
                to.Write(part.Bytes.Length);
            });
        });
        return [.. Magic, .. BitConverter.GetBytes(head.Length), .. head, .. parts.SelectMany(static part => part.Bytes)];
    }

    private static byte[] Part(Action<BookTextWriter> write)
    {
        var writer = new BookTextWriter();
        write(writer);
        return writer.ToArray();
    }

    private static void WriteTaxonomy(BookTextWriter writer, Taxonomy taxonomy)
    {
        WriteAll(writer, taxonomy.Questions, (to, question) =>
        {
            to.Write(question.Id);
            to.Write(question.HasSignal);
            WriteAll(to, question.Services, static (purposes, purpose) => purposes.Write(purpose));
        });
        WriteAll(writer, taxonomy.Practices, (to, practice) =>
        {
            to.Write(practice.Id.Name);
            to.Write(practice.Question);
            to.Write(practice.Duty);
            to.Write(practice.Law);
        });
        WriteAll(writer, taxonomy.Requirements, (to, requirement) =>
        {
            to.Write(requirement.Id);
            to.Write(requirement.Article);
            WriteAll(to, requirement.Any, static (any, pattern) => any.Write(pattern));
            to.Write(requirement.When ?? string.Empty);
        });
    }

    private static void WriteSignals(BookTextWriter writer, IReadOnlyList<SignalRule> signals) => WriteAll(writer, signals, static (to, signal) =>
    {
        to.Write(signal.Id);
        to.Write(signal.Question);
        to.Write((byte)signal.Level);
        to.Write(signal.Weight);
        WriteAll(to, signal.When, WriteDemand);
    });

    private static void WriteDemand(BookTextWriter writer, SignalDemand demand)
    {
        writer.Write(demand.Kind);
        writer.Write(demand.Name);
        writer.Write(demand.Status);
        writer.Write(demand.Condition);
        writer.Write(demand.Value);
        WriteAll(writer, demand.Any, WriteDemand);
    }

    private static void WriteServices(BookTextWriter writer, IReadOnlyDictionary<string, KnownService> services)
    {
        var keys = KeyList.Sort(services.Keys);
        KeyList.Write(writer, keys);
        KeyedTable<KnownService>.Write(writer, keys, services, static service => Part(to => WriteService(to, service)));
    }

    private static void WriteService(BookTextWriter writer, KnownService service)
    {
        writer.Write(service.Id);
        writer.Write(service.Name);
        writer.Write(service.Operator);
        writer.Write(service.Country);
        writer.Write(service.Parent ?? string.Empty);
        writer.Write(service.ParentCountry ?? string.Empty);
        WriteAll(writer, service.Purposes, static (to, purpose) => to.Write(purpose));
        writer.Write(service.Policy ?? string.Empty);
        writer.Write(service.OptOut ?? string.Empty);
    }

    private static void WriteCatalogue(BookTextWriter writer, Catalogue catalogue)
    {
        writer.Write(catalogue.Language);
        writer.Write(catalogue.Terms.Letters);
        writer.WriteRunning(catalogue.Terms.Starts);
        writer.WriteBytes(catalogue.Terms.Kinds);
        ClassMembers.Write(writer, catalogue.ClassesOfTerm);
        WriteLists(writer, catalogue.PhrasesOfClass);
        WriteAll(writer, catalogue.References, static (to, reference) =>
        {
            to.Write(reference.Kind);
            to.Write(reference.Argument);
        });
        WriteLists(writer, catalogue.PhrasesOfReference);
        writer.WriteBytes(catalogue.Roles);
        writer.WriteRunning(catalogue.Owners);
        writer.WriteBytes(catalogue.Windows);
        writer.WriteRunning(catalogue.Parts.Starts);
        writer.WriteRunning(catalogue.Parts.Items);
        WriteLists(writer, catalogue.Required);
        writer.WriteRunning(catalogue.Demands);
        writer.WriteRepeating(catalogue.DemandCode);
        writer.WriteRepeating(catalogue.Code);
        WriteAll(writer, catalogue.Rules, WriteRule);
        WriteAll(writer, catalogue.Values, static (to, value) =>
        {
            to.Write(value.Kind);
            to.Write(value.Value);
            WriteAll(to, value.Tags, static (tags, tag) => tags.Write(tag));
        });
        writer.Write(catalogue.Negators);
        writer.Write(catalogue.ClauseOpeners);
        writer.Write(catalogue.RelativeOpeners);
        writer.Write(catalogue.Coordinators);
        writer.Write(catalogue.Auxiliaries);
        writer.Write(catalogue.Pronouns);
        writer.Write(catalogue.RelativePronouns);
        writer.Write(catalogue.NegativeDeterminers);
        writer.Write(catalogue.DefiniteDeterminers);
        writer.Write(catalogue.Asides);
        writer.Write(catalogue.NegatesForward);
        WriteAnswers(writer, catalogue.Answers);
        WriteDenials(writer, catalogue.Denials);
        WriteReach(writer, catalogue.Reach);
    }

    private static void WriteAnswers(BookTextWriter writer, AnswerWords answers)
    {
        writer.Write(answers.No);
        writer.Write(answers.Yes);
        writer.Write(answers.Plain);
        writer.Write(answers.Use);
        writer.Write(answers.Handling);
        writer.Write(answers.Leading);
        writer.Write(answers.Particles);
        writer.Write(answers.Pointing);
        writer.Write(answers.Qualifiers);
        writer.Write(answers.Asking);
        WriteAll(writer, answers.Implied, static (to, word) => to.Write(word));
        writer.Write(answers.Only);
        WriteAll(writer, answers.Denial, static (to, word) => to.Write(word));
    }

    private static void WriteDenials(BookTextWriter writer, DenialWords denials)
    {
        writer.Write(denials.Asserting);
        writer.Write(denials.Promising);
        writer.Write(denials.Vouched);
        writer.Write(denials.Nominal);
        writer.Write(denials.Never);
        writer.Write(denials.Circumstances);
        writer.Write(denials.Focus);
        writer.Write(denials.Joints);
        writer.Write(denials.Genitive);
        writer.Write(denials.Passing);
        writer.Write(denials.Comparing);
        WriteAll(writer, denials.Before, static (to, word) => to.Write(word));
        WriteAll(writer, denials.Behind, static (to, word) => to.Write(word));
    }

    private static void WriteReach(BookTextWriter writer, ReachWords reach)
    {
        writer.Write(reach.Further);
        writer.Write(reach.Others);
        writer.Write(reach.Speakers);
        writer.Write(reach.Correcting);
        writer.Write(reach.Manner);
        writer.Write(reach.Beneficial);
        writer.Write(reach.Perceiving);
        writer.Write(reach.Whether);
        writer.Write(reach.Listing);
        writer.Write(reach.Binding);
        writer.Write(reach.Saying);
    }

    private static void WriteRule(BookTextWriter writer, Rule rule)
    {
        writer.Write(rule.Id);
        writer.Write(rule.Practice.Name);
        writer.Write((byte)rule.Status);
        writer.Write((byte)rule.Negation);
        writer.Write((byte)rule.Place);
        writer.Write(rule.Definitions);
        writer.Write((byte)rule.Condition);
        writer.Write((byte)rule.Strength);
        writer.Write((byte)rule.Within);
        writer.WriteSmall(rule.With);
        writer.WriteSmall(rule.Under);
        writer.WriteSmall(rule.Unless);
        writer.Write((byte)rule.UnlessWithin);
        writer.WriteSmall(rule.UnlessUnder);
    }

    private static void WriteAll<T>(BookTextWriter writer, IReadOnlyList<T> items, Action<BookTextWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static void WriteLists(BookTextWriter writer, NumberLists lists)
    {
        writer.WriteRunning(lists.Starts);
        writer.WriteSmall(lists.Items);
    }
}
