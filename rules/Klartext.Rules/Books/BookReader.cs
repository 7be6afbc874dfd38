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

        using var reader = new BookTextReader(new MemoryStream(bytes, BookWriter.Magic.Length, bytes.Length - BookWriter.Magic.Length, writable: false));
        var version = reader.ReadString();
        var taxonomy = ReadTaxonomy(reader);
        var signals = ReadAll(reader, ReadSignal);
        var services = new KeyedTable<KnownService>(ReadBytes(reader), static piece => ReadPart(piece, ReadService));
        var parts = ReadAll(reader, static from => (Kind: from.ReadString(), Name: from.ReadString(), Length: from.ReadInt32()));
        var start = BookWriter.Magic.Length + (int)reader.BaseStream.Position;
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
                texts[name] = () => new Texts(name, new KeyedTable<string>(bytes.AsMemory(from, length), static piece => Encoding.UTF8.GetString(piece.Span)));
            }

            start += length;
        }

        return new RuleBook(version, taxonomy, signals, services, catalogues, texts);
    }

    private static T ReadPart<T>(ReadOnlyMemory<byte> part, Func<BinaryReader, T> read)
    {
        _ = MemoryMarshal.TryGetArray(part, out var bytes);
        using var reader = new BookTextReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false));
        return read(reader);
    }

    private static Taxonomy ReadTaxonomy(BinaryReader reader) => new(
        ReadAll(reader, static from => new Question(from.ReadString(), from.ReadBoolean(), ReadStrings(from))),
        ReadAll(reader, static from => new Practice(new PracticeId(from.ReadString()), from.ReadString(), from.ReadString(), from.ReadString())),
        ReadAll(reader, static from => new Requirement(from.ReadString(), from.ReadString(), ReadStrings(from), Optional(from.ReadString()))));

    private static SignalRule ReadSignal(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), (SignalLevel)reader.ReadByte(), reader.ReadInt32(), ReadAll(reader, ReadDemand));

    private static SignalDemand ReadDemand(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadAll(reader, ReadDemand));

    private static KnownService ReadService(BinaryReader reader) => new(
        reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), Optional(reader.ReadString()), Optional(reader.ReadString()),
        ReadStrings(reader), Optional(reader.ReadString()), Optional(reader.ReadString()));

    private static Catalogue ReadCatalogue(BinaryReader reader)
    {
        var language = reader.ReadString();
        var letters = reader.ReadString();
        var starts = ReadNumbers(reader);
        var kinds = ReadBytes(reader);
        return new Catalogue
        {
            Language = language,
            Terms = new TermIndex(letters, starts, kinds, ReadNumbers(reader)),
            ClassesOfTerm = ReadLists(reader),
            PhrasesOfClass = ReadLists(reader),
            References = ReadAll(reader, static from => new ValueReference(from.ReadString(), from.ReadString())),
            PhrasesOfReference = ReadLists(reader),
            Roles = ReadBytes(reader),
            Owners = ReadNumbers(reader),
            Windows = ReadBytes(reader),
            Parts = ReadLists(reader),
            Required = ReadLists(reader),
            Demands = ReadNumbers(reader),
            DemandCode = ReadNumbers(reader),
            Code = ReadNumbers(reader),
            Rules = ReadAll(reader, ReadRule),
            Values = ReadAll(reader, static from => new NamedValue(from.ReadString(), from.ReadString(), ReadStrings(from))),
            Negators = reader.ReadInt32(),
            ClauseOpeners = reader.ReadInt32(),
            RelativeOpeners = reader.ReadInt32(),
            Coordinators = reader.ReadInt32(),
            Auxiliaries = reader.ReadInt32(),
            Pronouns = reader.ReadInt32(),
            NegatesForward = reader.ReadBoolean(),
            Answers = ReadAnswers(reader),
        };
    }

    private static AnswerWords ReadAnswers(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), ReadStrings(reader));

    private static Rule ReadRule(BinaryReader reader) => new(
        reader.ReadString(), new PracticeId(reader.ReadString()), (PracticeStatus)reader.ReadByte(), (NegationEffect)reader.ReadByte(), (Place)reader.ReadByte(), reader.ReadBoolean(),
        (Condition)reader.ReadByte(), reader.ReadByte(), (Scope)reader.ReadByte(), ReadNumbers(reader), ReadNumbers(reader), ReadNumbers(reader), (Scope)reader.ReadByte(), ReadNumbers(reader));

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static string[] ReadStrings(BinaryReader reader) => ReadAll(reader, static from => from.ReadString());

    private static T[] ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = read(reader);
        }

        return items;
    }

    private static NumberLists ReadLists(BinaryReader reader) => new(ReadNumbers(reader), ReadNumbers(reader));

    private static int[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new int[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());
}
