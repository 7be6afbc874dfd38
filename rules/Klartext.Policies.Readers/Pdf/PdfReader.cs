using Klartext.Policies.Readers.Blocks;
using Klartext.Policies.Readers.PlainText;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Klartext.Policies.Readers.Pdf;

/// <summary>Reads the text of a PDF in reading order.</summary>
internal static class PdfReader
{
    /// <exception cref="UnreadablePolicyException">Damaged, encrypted, without text, too large or too slow.</exception>
    public static ReadPage Read(ReadOnlyMemory<byte> content, ReadingLimits limits) => limits.Bounded(() => ReadBounded(content, limits));

    private static ReadPage ReadBounded(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        try
        {
            var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(limits.PdfUnpackedBytes) };
            using var document = PdfDocument.Open(content, options);
            var lines = PdfFurniture.Without(LinesOf(document, limits), document.NumberOfPages)
                .GroupBy(static line => line.Page)
                .SelectMany(static page => PdfColumns.InOrder([.. page]))
                .ToList();
            var drafts = ContentsLines.Without(PdfParagraphs.Of(lines));
            var blocks = DraftBlocks.Finish(ColonLists.Mark(drafts));
            if (blocks.Count == 0)
            {
                throw new UnreadablePolicyException(UnreadableReason.ScannedPdf);
            }

            var title = BlockText.Normalize(document.Information?.Title ?? "");
            return new ReadPage(blocks, title.Length > 0 ? title : null, null);
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new UnreadablePolicyException(UnreadableReason.Encrypted, exception);
        }
#pragma warning disable CA1031 // a damaged PDF makes the library fail in any way
        catch (Exception exception) when (exception is not UnreadablePolicyException)
#pragma warning restore CA1031
        {
            throw new UnreadablePolicyException(exception.GetBaseException() is UnreadablePolicyException ? UnreadableReason.TooComplex : UnreadableReason.BrokenPdf, exception);
        }
    }

    /// <summary>The pieces of lines of all pages; a damaged page is left out as long as one can be read.</summary>
    private static List<PdfLine> LinesOf(PdfDocument document, ReadingLimits limits)
    {
        if (document.NumberOfPages > limits.PdfPages)
        {
            throw limits.TooLarge();
        }

        var lines = new List<PdfLine>();
        var deadline = limits.Deadline();
        Exception? damage = null;
        var read = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (System.Diagnostics.Stopwatch.GetTimestamp() > deadline)
            {
                throw limits.OutOfTime();
            }

            try
            {
                lines.AddRange(PdfPageLines.Of(document.GetPage(number)));
                read++;
            }
#pragma warning disable CA1031
            catch (Exception exception) when (exception.GetBaseException() is not UnreadablePolicyException)
#pragma warning restore CA1031
            {
                damage = exception;
            }
        }

        return read > 0 || damage is null ? lines : throw damage;
    }
}
