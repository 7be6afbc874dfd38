using Klartext.Rules.Books;

namespace Klartext.Benchmarks.Rules;

/// <summary>The compiled rule book as it is shipped.</summary>
internal static class ShippedBook
{
    /// <summary>The bytes of its file.</summary>
    public static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "klartext.rulebook"));

    /// <summary>The book, read anew.</summary>
    public static RuleBook Read() => BookReader.Read(Bytes);
}
