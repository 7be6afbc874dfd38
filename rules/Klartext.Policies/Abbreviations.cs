namespace Klartext.Policies;

/// <summary>German and English words before or after a full stop that does not end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Set(
        "Abs", "Abschn", "Adr", "allg", "Anl", "Anm", "Art", "Artt", "Aufl", "Az", "Bd", "bes", "Best", "betr", "bez", "bzgl", "Bspw", "bspw", "Buchst",
        "bzw", "ca", "cf", "Chr", "d.h", "dgl", "Dipl", "Dr", "ebd", "eigtl", "einschl", "em", "engl", "entspr", "etc", "etw", "Ev", "ev", "evtl", "exkl", "f", "ff",
        "Fa", "Fax", "Fn", "Frl", "geb", "gem", "ges", "gesetzl", "ggf", "ggfls", "ggfs", "grds", "Hrsg", "Hs", "i.d.R", "i.S.d", "i.V.m", "inkl", "insb", "insbes", "Inc", "Ing",
        "jew", "Jh", "Kap", "lfd", "lit", "Lit", "Ltd", "-luth", "-Luth", "-kath", "-Kath", "-ref", "-Ref", "Co", "Corp", "max", "mbH", "mind", "Min", "Mio", "Mr", "Mrd", "Mrs", "Ms", "Mag", "MMag", "Bakk", "med", "dent", "vet", "jur", "iur", "phil", "rer", "nat", "oec", "verantwortl", "Verantwortl", "theol", "habil", "Inh", "Nr", "Nrn", "No", "o.ä", "o.g", "od", "Pos", "pers", "Prof",
        "resp", "Rn", "Rz", "s.o", "s.u", "S", "Sek", "sog", "St", "Std", "Stk", "Str", "str", "stv", "südl", "techn", "Tel", "tel", "u.a", "u.ä", "u.U", "UAbs", "Univ", "Unterabs", "usw", "Urt", "v.a", "v.Chr",
        "Verf", "vgl", "Vgl", "Vol", "Vors", "vs", "z.B", "z.T", "Ziff", "zit", "zw", "zzgl", "zzt", "approx", "dept", "Dept", "e.g", "i.e", "incl", "Jr", "Sec", "sec", "Sr", "para",
        "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Okt", "Oct", "Nov", "Dez", "Dec", "gGmbH");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsAfterOrdinals = Set(
        "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
        "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Okt", "Nov", "Dez", "Lebensjahr", "Lebensjahres", "Lebensjahrs", "Geburtstag", "Jahrhundert", "Stock", "OG", "Quartal", "Halbjahr", "Werktag", "Tag", "Tages", "Monat", "Monats", "Kalendertag");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsBeforeOrdinals = Set(
        "am", "vom", "zum", "ab", "seit", "des", "dem", "im", "beim");

    /// <summary>Whether a full stop after this word belongs to an abbreviation.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Known.Contains(word);

    /// <summary>Whether a number before this word is an ordinal ("16. Lebensjahr").</summary>
    public static bool IsNounAfterOrdinal(ReadOnlySpan<char> word) => NounsAfterOrdinals.Contains(word);

    /// <summary>Whether a number after this word is an ordinal ("am 25.").</summary>
    public static bool IsWordBeforeOrdinal(ReadOnlySpan<char> word) => WordsBeforeOrdinals.Contains(word);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
