using System.Globalization;
using Klartext.Benchmarks.Texts;
using Klartext.Policies;
using Klartext.Rules.Books;

namespace Klartext.Benchmarks.Rules;

/// <summary>Measures what a loaded rule book holds in memory, beside the bytes of its file.</summary>
internal static class BookMemory
{
    private const int Kilobytes = 60;

    /// <summary>Writes one line for each state of the book.</summary>
    public static void Write(TextWriter output)
    {
        var document = PolicyDocument.Create(GermanPolicy.Blocks(Kilobytes));
        _ = ShippedBook.Read().Analyse(document); // what the code itself needs is not the book's
        var before = Settled();
        var book = ShippedBook.Read();
        Say("head", book);
        book.Catalogue("de");
        Say("head and German rules", book);
        book.Texts("de");
        Say("head, German rules and German words", book);
        book.Analyse(document);
        Say("the same after a policy of 60 kB", book);

        void Say(string state, RuleBook held)
        {
            var bytes = Settled() - before;
            GC.KeepAlive(held);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// memory, {state}: {bytes / 1e6:0.00} MB (file: {ShippedBook.Bytes.Length / 1e6:0.00} MB)"));
        }
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
