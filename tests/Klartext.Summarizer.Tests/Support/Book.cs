using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Summarizer.Language;
using Klartext.Summarizer.Language.Verification;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>The rule book that ships, and what tests make with it.</summary>
internal static class Book
{
    private static readonly PolicyReader Reader = new();

    /// <summary>The book.</summary>
    public static RuleBook Rules { get; } = BookReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "klartext.rulebook")));

    /// <summary>A verifier with it.</summary>
    public static Verifier Verifier { get; } = new(Rules);

    /// <summary>A reading of plain text.</summary>
    public static PlainReading Read(string text, string language = "de") => Read(Document(text), language);

    /// <summary>A reading of a document.</summary>
    public static PlainReading Read(PolicyDocument document, string language = "de") => new PlainText(Rules, language).Say(Rules.Analyse(document));

    /// <summary>A document of plain text.</summary>
    public static PolicyDocument Document(string text)
    {
        var page = Reader.ReadPlainText(text);
        return PolicyDocument.Create(page.Blocks, page.Title, page.Language);
    }

    /// <summary>The development policies, if they are beside the project; otherwise none.</summary>
    public static IEnumerable<(string Name, PolicyDocument Document)> DevelopmentPolicies()
    {
        var folder = Folder();
        if (folder is null)
        {
            yield break;
        }

        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var page = Reader.Read(File.ReadAllBytes(path), path);
            yield return (Path.GetFileName(path), PolicyDocument.Create(page.Blocks, page.Title, page.Language));
        }
    }

    /// <summary>Verifies a statement against a policy.</summary>
    public static Verdict Verify(string policy, string question, string text, string quote, string language = "de") =>
        Verifier.Verify(new RawStatement(question, text, [quote]), new Grounds(Rules.Analyse(Document(policy))), language);

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var path in (string[])[Path.Combine(folder.FullName, "shared/corpus/de/websites"), "/work/shared/corpus/de/websites"])
            {
                if (Directory.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }
}
