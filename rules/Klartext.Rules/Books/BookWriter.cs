using System.Runtime.InteropServices;
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
    internal static ReadOnlySpan<byte> Magic => "KTXTBK08"u8;

    /// <summary>Writes a book.</summary>
    public static byte[] Write(RuleBook book)
    {
        var parts = new List<(string Kind, string Name, byte[] Bytes)>();
        foreach (var language in book.PolicyLanguages.Order(StringComparer.Ordinal))
        {
            parts.Add(("rules", language, Part(writer => WriteCatalogue(writer, book.Catalogue(language)))));
        }

        foreach (var language in book.ReaderLanguages.Order(StringComparer.Ordinal))
        {
            parts.Add(("texts", language, KeyedTable<string>.Write(book.Texts(language).All, static (writer, words) => writer.Write(Encoding.UTF8.GetBytes(words)))));
        }

        using var stream = new MemoryStream();
        using var head = new BookTextWriter(stream);
        head.Write(Magic);
        head.Write(book.Version);
        WriteTaxonomy(head, book.Taxonomy);
        WriteSignals(head, book.Signals);
        WriteBytes(head, KeyedTable<KnownService>.Write(book.Services, WriteService));
        head.Write(parts.Count);
        foreach (var (kind, name, bytes) in parts)
        {
            head.Write(kind);
            head.Write(name);
            head.Write(bytes.Length);
        }

        foreach (var (_, _, bytes) in parts)
        {
            head.Write(bytes);
        }

        head.Flush();
        return stream.ToArray();
    }

    private static byte[] Part(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BookTextWriter(stream))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static void WriteTaxonomy(BinaryWriter writer, Taxonomy taxonomy)
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

    private static void WriteSignals(BinaryWriter writer, IReadOnlyList<SignalRule> signals) => WriteAll(writer, signals, static (to, signal) =>
    {
        to.Write(signal.Id);
        to.Write(signal.Question);
        to.Write((byte)signal.Level);
        to.Write(signal.Weight);
        WriteAll(to, signal.When, WriteDemand);
    });

    private static void WriteDemand(BinaryWriter writer, SignalDemand demand)
    {
        writer.Write(demand.Kind);
        writer.Write(demand.Name);
        writer.Write(demand.Status);
        writer.Write(demand.Condition);
        writer.Write(demand.Value);
        WriteAll(writer, demand.Any, WriteDemand);
    }

    private static void WriteService(BinaryWriter writer, KnownService service)
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

    private static void WriteCatalogue(BinaryWriter writer, Catalogue catalogue)
    {
        writer.Write(catalogue.Language);
        writer.Write(catalogue.Terms.Letters);
        WriteAscending(writer, catalogue.Terms.Starts);
        WriteBytes(writer, catalogue.Terms.Kinds);
        WriteLists(writer, catalogue.ClassesOfTerm);
        WriteLists(writer, catalogue.PhrasesOfClass);
        WriteAll(writer, catalogue.References, static (to, reference) =>
        {
            to.Write(reference.Kind);
            to.Write(reference.Argument);
        });
        WriteLists(writer, catalogue.PhrasesOfReference);
        WriteBytes(writer, catalogue.Roles);
        WriteNumbers(writer, catalogue.Owners);
        WriteBytes(writer, catalogue.Windows);
        WriteLists(writer, catalogue.Parts);
        WriteLists(writer, catalogue.Required);
        WriteAscending(writer, catalogue.Demands);
        WriteNumbers(writer, catalogue.DemandCode);
        WriteNumbers(writer, catalogue.Code);
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
    }

    private static void WriteAnswers(BinaryWriter writer, AnswerWords answers)
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

    private static void WriteDenials(BinaryWriter writer, DenialWords denials)
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
        WriteAll(writer, denials.Before, static (to, word) => to.Write(word));
        WriteAll(writer, denials.Behind, static (to, word) => to.Write(word));
    }

    private static void WriteRule(BinaryWriter writer, Rule rule)
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
        WriteNumbers(writer, rule.With);
        WriteNumbers(writer, rule.Under);
        WriteNumbers(writer, rule.Unless);
        writer.Write((byte)rule.UnlessWithin);
        WriteNumbers(writer, rule.UnlessUnder);
    }

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static void WriteLists(BinaryWriter writer, NumberLists lists)
    {
        WriteAscending(writer, lists.Starts);
        WriteSmall(writer, lists.Items);
    }

    /// <summary>Numbers that never fall, each as its distance from the one before: what is packed for the browser packs so to a third.</summary>
    private static void WriteAscending(BinaryWriter writer, int[] numbers) =>
        WriteSmall(writer, [.. numbers.Select((number, index) => index == 0 ? number : number - numbers[index - 1])]);

    /// <summary>Numbers in 16 bits each where all of them fit, else in 32.</summary>
    private static void WriteSmall(BinaryWriter writer, int[] numbers)
    {
        var fit = numbers.All(static number => number is >= 0 and <= ushort.MaxValue);
        writer.Write(fit);
        if (fit)
        {
            writer.Write(numbers.Length);
            writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(numbers, static number => (ushort)number).AsSpan()));
        }
        else
        {
            WriteNumbers(writer, numbers);
        }
    }

    private static void WriteNumbers(BinaryWriter writer, int[] numbers)
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    private static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
