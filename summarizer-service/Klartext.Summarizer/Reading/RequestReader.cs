using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Books;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Problems;

namespace Klartext.Summarizer.Reading;

/// <summary>Makes a checked question of a request's bytes, or says what is wrong with them.</summary>
public sealed class RequestReader(RuleBook book, PolicyReader reader, PolicySite site, ServiceWords words)
{
    private const string DefaultLanguage = "de";
    private const int MostBlocks = 20_000;
    private const int LongestQuestion = 500;

    /// <summary>Reads a request that brings the policy with it.</summary>
    /// <exception cref="ProblemException">The request or its policy cannot be read.</exception>
    public PolicyQuery ReadPolicy(ReadOnlySpan<byte> body)
    {
        var request = Parse(body, ContractJson.Default.SummaryRequest);
        var language = LanguageOf(request.Language);
        var question = QuestionOf(request.Question, language);
        if ((request.Blocks is null ? 0 : 1) + (request.Html is null ? 0 : 1) + (request.Text is null ? 0 : 1) != 1)
        {
            throw Bad("one-source", language);
        }

        var page = request switch
        {
            { Blocks: { } blocks } => PageOf(blocks, language),
            { Html: { } html } => Read(() => reader.ReadHtml(html), language),
            _ => Read(() => reader.ReadPlainText(request.Text!), language),
        };
        return new PolicyQuery(DocumentOf(page, language), language, question, request.IncludeText, null);
    }

    /// <summary>Reads a request that names an address, and fetches the policy that is there or on that site.</summary>
    /// <exception cref="ProblemException">The request cannot be read, or no policy was found.</exception>
    public async Task<PolicyQuery> FetchPolicyAsync(ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var request = Parse(body.Span, ContractJson.Default.SummaryFromUrlRequest);
        var language = LanguageOf(request.Language);
        var question = QuestionOf(request.Question, language);
        if (string.IsNullOrWhiteSpace(request.Url))
        {
            throw Bad("no-url", language);
        }

        try
        {
            var found = await site.FindAsync(request.Url, language, cancel).ConfigureAwait(false)
                ?? throw new ProblemException(Unreadable.NoPolicy(language));
            return new PolicyQuery(Readable(found.Document, language), language, question, request.IncludeText, found.Address.AbsoluteUri);
        }
        catch (UnreadablePolicyException unreadable)
        {
            throw new ProblemException(Unreadable.Problem(unreadable, language));
        }
    }

    /// <summary>Reads the JSON of a request.</summary>
    /// <exception cref="ProblemException">It is broken.</exception>
    internal static T Parse<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw Bad("broken-json", null, ("line", "1"));
        }
        catch (JsonException broken)
        {
            throw Bad("broken-json", null, ("line", ((broken.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)));
        }
        catch (InvalidOperationException)
        {
            throw Bad("broken-json", null, ("line", "1")); // half a surrogate pair, or bytes that are no UTF-8
        }
    }

    /// <summary>The reader's language; German where none was asked for.</summary>
    /// <exception cref="ProblemException">There are no texts in it.</exception>
    internal string LanguageOf(string? asked)
    {
        var language = string.IsNullOrEmpty(asked) ? DefaultLanguage : asked;
        return words.Knows(language) ? language : throw Bad("reader-language", null, ("known", string.Join(", ", book.ReaderLanguages.Order(StringComparer.Ordinal))));
    }

    private static string? QuestionOf(string? asked, string language)
    {
        var question = BlockText.Normalize(asked).Replace('\n', ' ');
        return question.Length switch
        {
            0 => null,
            > LongestQuestion => throw Bad("question-too-long", language, ("letters", LongestQuestion.ToString(CultureInfo.InvariantCulture))),
            _ => question,
        };
    }

    private static ReadPage PageOf(IReadOnlyList<PolicyBlock> blocks, string language)
    {
        if (blocks.Count > MostBlocks)
        {
            throw Bad("too-many-blocks", language, ("blocks", MostBlocks.ToString(CultureInfo.InvariantCulture)));
        }

        var read = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            if (block?.Text is null || KindOf(block.Kind) is not { } kind)
            {
                throw Bad("block", language, ("number", (read.Count + 1).ToString(CultureInfo.InvariantCulture)));
            }

            read.Add(new Block(kind, LevelOf(kind, block.Level), BlockText.Normalize(block.Text)));
        }

        return read.Exists(static block => block.Text.Length > 0) ? new ReadPage(read, null, null) : throw Bad("no-text", language);
    }

    private static int LevelOf(BlockKind kind, int? level) => kind switch
    {
        BlockKind.Heading => Math.Clamp(level ?? 1, 1, 6),
        BlockKind.TableCell => Math.Clamp(level ?? 0, -20, 20),
        _ => Math.Clamp(level ?? 0, 0, 20),
    };

    private static BlockKind? KindOf(string? kind) => kind switch
    {
        "heading" => BlockKind.Heading,
        "paragraph" => BlockKind.Paragraph,
        "listItem" => BlockKind.ListItem,
        "tableCell" => BlockKind.TableCell,
        _ => null,
    };

    private static ReadPage Read(Func<ReadPage> read, string language)
    {
        try
        {
            return read();
        }
        catch (UnreadablePolicyException unreadable)
        {
            throw new ProblemException(Unreadable.Problem(unreadable, language));
        }
    }

    private PolicyDocument DocumentOf(ReadPage page, string language) => Readable(PolicyDocument.Create(page.Blocks, page.Title, page.Language), language);

    private PolicyDocument Readable(PolicyDocument document, string language) =>
        book.CanRead(document.Language) ? document : throw new ProblemException(Unreadable.Language(document.Language, language, words));

    private static ProblemException Bad(string key, string? language, params (string Name, string Value)[] values) =>
        new(new Problem(StatusCodes.Status400BadRequest, key, values) { Language = language });
}
