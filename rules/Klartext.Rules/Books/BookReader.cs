using System.Runtime.InteropServices;
using System.Text;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Books;

/// <summary>Reads what <see cref="BookWriter"/> wrote. The large parts are read when they are first asked for.</summary>
public static class BookReader
{
    /// <summary>Reads a book.</summary>
    /// <param name="bytes">The whole file; kept, not copied.</param>
    /// <exception cref="InvalidDataException">The bytes are no rule book of this form.</exception>
    public static RuleBook Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(BookWriter.Magic))
        {
            throw new InvalidDataException("Not a rule book of this version.");
        }

        var head = BookWriter.Magic.Length + sizeof(int);
        var length = bytes.Length < head ? -1 : BitConverter.ToInt32(bytes, BookWriter.Magic.Length);
        if (length < 0 || length > bytes.Length - head)
        {
            throw new InvalidDataException("The rule book is cut off.");
        }

        return Read(bytes, head + length, new BookTextReader(new ArraySegment<byte>(bytes, head, length)));
    }

    private static RuleBook Read(byte[] bytes, int start, BookTextReader reader)
    {
        var version = reader.ReadString();
        var taxonomy = ReadTaxonomy(reader);
        var signals = ReadAll(reader, ReadSignal);
        var services = new KeyedTable<KnownService>(new KeyList(reader), reader, static piece => ReadPart(piece, ReadService));
        var keys = new KeyList(reader);
        var parts = ReadAll(reader, static from => (Kind: from.ReadString(), Name: from.ReadString(), Length: from.ReadInt32()));
        var catalogues = new Dictionary<string, Func<Catalogue>>(StringComparer.Ordinal);
        var texts = new Dictionary<string, Func<Texts>>(StringComparer.Ordinal);
        foreach (var (kind, name, length) in parts)
        {
            var from = start;
            if (kind == "rules")
            {
                catalogues[name] = () => ReadPart(bytes.AsMemory(from, length), ReadCatalogue);
            }
            else
            {
                texts[name] = () => new Texts(name, ReadPart(bytes.AsMemory(from, length), part => new KeyedTable<string>(keys, part, static piece => Encoding.UTF8.GetString(piece.Span))));
            }

            start += length;
        }

        if (start != bytes.Length)
        {
            throw new InvalidDataException("The rule book is cut off.");
        }

        return new RuleBook(version, taxonomy, signals, services, catalogues, texts);
    }

    private static T ReadPart<T>(ReadOnlyMemory<byte> part, Func<BookTextReader, T> read)
    {
        _ = MemoryMarshal.TryGetArray(part, out var bytes);
        return read(new BookTextReader(bytes));
    }

    private static Taxonomy ReadTaxonomy(BookTextReader reader) => new(
        ReadAll(reader, static from => new Question(from.ReadString(), from.ReadBoolean(), ReadStrings(from))),
        ReadAll(reader, static from => new Practice(new PracticeId(from.ReadString()), from.ReadString(), from.ReadString(), from.ReadString())),
        ReadAll(reader, static from => new Requirement(from.ReadString(), from.ReadString(), ReadStrings(from), Optional(from.ReadString()))));

    private static SignalRule ReadSignal(BookTextReader reader) =>
        new(reader.ReadString(), reader.ReadString(), (SignalLevel)reader.ReadByte(), reader.ReadInt32(), ReadAll(reader, ReadDemand));

    private static SignalDemand ReadDemand(BookTextReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadAll(reader, ReadDemand));

    private static KnownService ReadService(BookTextReader reader) => new(
        reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), Optional(reader.ReadString()), Optional(reader.ReadString()),
        ReadStrings(reader), Optional(reader.ReadString()), Optional(reader.ReadString()));

    private static Catalogue ReadCatalogue(BookTextReader reader)
    {
        var language = reader.ReadString();
        var terms = new TermIndex(reader.ReadString(), reader.ReadRunning(), reader.ReadBytes().ToArray());
        return new Catalogue
        {
            Language = language,
            Terms = terms,
            ClassesOfTerm = ClassMembers.Read(reader, terms.Count),
            PhrasesOfClass = ReadLists(reader),
            References = ReadAll(reader, static from => new ValueReference(from.ReadString(), from.ReadString())),
            PhrasesOfReference = ReadLists(reader),
            Roles = reader.ReadBytes().ToArray(),
            Owners = reader.ReadRunning(),
            Windows = reader.ReadBytes().ToArray(),
            Parts = new NumberLists(reader.ReadRunning(), reader.ReadRunning()),
            Required = ReadLists(reader),
            Demands = reader.ReadRunning(),
            DemandCode = reader.ReadRepeating(),
            Code = reader.ReadRepeating(),
            Rules = ReadAll(reader, ReadRule),
            Values = ReadAll(reader, static from => new NamedValue(from.ReadString(), from.ReadString(), ReadStrings(from))),
            Negators = reader.ReadInt32(),
            ClauseOpeners = reader.ReadInt32(),
            RelativeOpeners = reader.ReadInt32(),
            Coordinators = reader.ReadInt32(),
            Auxiliaries = reader.ReadInt32(),
            Pronouns = reader.ReadInt32(),
            RelativePronouns = reader.ReadInt32(),
            NegativeDeterminers = reader.ReadInt32(),
            DefiniteDeterminers = reader.ReadInt32(),
            Asides = reader.ReadInt32(),
            NegatesForward = reader.ReadBoolean(),
            Answers = ReadAnswers(reader),
            Denials = ReadDenials(reader),
            Reach = ReadReach(reader),
        };
    }

    private static AnswerWords ReadAnswers(BookTextReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), ReadStrings(reader), reader.ReadInt32(), ReadStrings(reader));

    private static DenialWords ReadDenials(BookTextReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), ReadStrings(reader), ReadStrings(reader));

    private static ReachWords ReadReach(BookTextReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());

    private static Rule ReadRule(BookTextReader reader) => new(
        reader.ReadString(), new PracticeId(reader.ReadString()), (PracticeStatus)reader.ReadByte(), (NegationEffect)reader.ReadByte(), (Place)reader.ReadByte(), reader.ReadBoolean(),
        (Condition)reader.ReadByte(), reader.ReadByte(), (Scope)reader.ReadByte(), reader.ReadSmall(), reader.ReadSmall(), reader.ReadSmall(), (Scope)reader.ReadByte(), reader.ReadSmall());

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static string[] ReadStrings(BookTextReader reader) => ReadAll(reader, static from => from.ReadString());

    private static T[] ReadAll<T>(BookTextReader reader, Func<BookTextReader, T> read)
    {
        var items = new T[reader.ReadCount()];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = read(reader);
        }

        return items;
    }

    private static NumberLists ReadLists(BookTextReader reader) => new(reader.ReadRunning(), reader.ReadSmall());
}
