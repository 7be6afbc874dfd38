using System.Security.Cryptography;
using System.Text;

namespace Klartext.Policies;

/// <summary>
/// A policy as it is read: blocks in page order, their text, sentences and words. The text is the blocks' texts joined by one line
/// feed each, nothing else; so the same blocks give the same text, offsets and id on every host.
/// </summary>
public sealed class PolicyDocument
{
    private readonly string?[]? blockLanguages;

    private PolicyDocument(string text, DocumentBlock[] blocks, Sentence[] sentences, Word[] words, string? title, string? pageLanguage)
    {
        Text = text;
        Blocks = blocks;
        Sentences = sentences;
        Words = words;
        Title = title;
        blockLanguages = LanguageProfile.OfBlocks(text, blocks, sentences, words);
        Language = blockLanguages?.FirstOrDefault(static language => language is not null) ?? LanguageProfile.Tell(text, words, pageLanguage);
    }

    /// <summary>The whole text; every offset is an index of its UTF-16 units.</summary>
    public string Text { get; }

    /// <summary>The blocks, empty ones left out.</summary>
    public DocumentBlock[] Blocks { get; }

    /// <summary>The sentences of all blocks, in order.</summary>
    public Sentence[] Sentences { get; }

    /// <summary>The words of all sentences, in order.</summary>
    public Word[] Words { get; }

    /// <summary>The page's title, else its first heading, else null.</summary>
    public string? Title { get; }

    /// <summary>Two-letter code of the text's language, of the first where it is written in two; null where it cannot be told (<see cref="LanguageProfile"/>).</summary>
    public string? Language { get; }

    /// <summary>The languages the text is written in: one, or two of which each fills a good part.</summary>
    public IEnumerable<string> Languages => blockLanguages?.OfType<string>().Distinct() ?? (Language is null ? [] : [Language]);

    /// <summary>The language of a block.</summary>
    public string? LanguageOf(int block) => blockLanguages is null ? Language : blockLanguages[block] ?? Language;

    /// <summary>SHA-256 of the text in UTF-8, in small hexadecimal digits: the same policy has the same id everywhere.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Reads blocks into a document.</summary>
    /// <param name="blocks">The blocks in page order.</param>
    /// <param name="title">The page's title, if it has one.</param>
    /// <param name="pageLanguage">What the page says of its language ("de-DE"), if anything.</param>
    public static PolicyDocument Create(IReadOnlyList<Block> blocks, string? title = null, string? pageLanguage = null)
    {
        var texts = new List<(Block Block, string Text)>(blocks.Count);
        foreach (var block in blocks)
        {
            var trimmed = Trim(block.Text);
            if (trimmed.Length > 0)
            {
                texts.Add((block, trimmed));
            }
        }

        var text = string.Join('\n', texts.Select(static pair => pair.Text));
        var documentBlocks = new DocumentBlock[texts.Count];
        var sentences = new List<Sentence>(text.Length / 100);
        var words = new List<Word>(text.Length / 6);
        var ranges = new List<TextRange>();
        var headings = new Stack<int>();
        var table = new TablePlaces();
        var start = 0;
        for (var index = 0; index < texts.Count; index++)
        {
            var (block, blockText) = texts[index];
            var range = new TextRange(start, start + blockText.Length);
            while (block.Kind == BlockKind.Heading && headings.TryPeek(out var above) && documentBlocks[above].Level >= block.Level)
            {
                headings.Pop();
            }

            var heading = headings.TryPeek(out var nearest) ? nearest : -1;
            var firstSentence = sentences.Count;
            ranges.Clear();
            SentenceReader.Read(text, range.Start, range.End, ranges);
            foreach (var sentence in ranges)
            {
                var firstWord = words.Count;
                WordReader.Read(text, sentence.Start, sentence.End, words);
                sentences.Add(new Sentence(sentence, index, firstWord, words.Count - firstWord));
            }

            var (column, row) = table.Of(block, index);
            documentBlocks[index] = new DocumentBlock(block.Kind, block.Level, range, heading, firstSentence, sentences.Count - firstSentence, column, row);
            if (block.Kind == BlockKind.Heading)
            {
                headings.Push(index);
            }

            start = range.End + 1;
        }

        var firstHeading = texts.FirstOrDefault(static pair => pair.Block.Kind == BlockKind.Heading).Text;
        var named = string.IsNullOrWhiteSpace(title) ? firstHeading : Trim(title);
        return new PolicyDocument(text, documentBlocks, [.. sentences], [.. words], named, pageLanguage);
    }

    /// <summary>The text of a stretch.</summary>
    public ReadOnlySpan<char> Slice(TextRange range) => Text.AsSpan(range.Start, range.Length);

    /// <summary>The texts of the headings above a block, outermost first; of a table cell also those of its row and column.</summary>
    public IReadOnlyList<string> HeadingPath(int block)
    {
        var path = new List<string>();
        for (var heading = Blocks[block].Heading; heading >= 0; heading = Blocks[heading].Heading)
        {
            path.Add(Slice(Blocks[heading].Range).ToString());
        }

        path.Reverse();
        foreach (var label in (ReadOnlySpan<int>)[Blocks[block].RowLabel, Blocks[block].ColumnHeading])
        {
            if (label >= 0)
            {
                path.Add(Slice(Blocks[label].Range).ToString());
            }
        }

        return path;
    }

    private static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && Characters.IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsSpace(text[end - 1]))
        {
            end--;
        }

        return start == 0 && end == text.Length ? text : text[start..end];
    }
}
