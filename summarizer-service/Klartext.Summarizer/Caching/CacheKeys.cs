using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Summarizer.Language;

namespace Klartext.Summarizer.Caching;

/// <summary>The two keys of an answer. Both change with the program, which decides what may be shown, the rule book, the model and the prompt.</summary>
public sealed class CacheKeys(RuleBook book, ModelIdentity model)
{
    private readonly byte[] version = Encoding.UTF8.GetBytes($"|{typeof(CacheKeys).Module.ModuleVersionId}|{book.Version}|{model.Name}|{model.PromptVersion}|");

    /// <summary>The key over a request as it came: a repeated one is answered without reading it.</summary>
    /// <param name="route">What was asked for: "json", "stream", "url-json" or "url-stream".</param>
    /// <param name="body">The body.</param>
    public string OfRequest(string route, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(version);
        hash.AppendData(body);
        return $"r:{route}:{Finish(hash)}";
    }

    /// <summary>
    /// The key over a policy: its text and where its blocks begin and what they are, for a heading means something to the rules; in
    /// the reader's language.
    /// </summary>
    public string OfPolicy(PolicyDocument document, string language)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(version);
        hash.AppendData(Encoding.UTF8.GetBytes(document.Text));
        var shape = new StringBuilder(document.Blocks.Length * 8).Append('|').Append(language);
        foreach (var block in document.Blocks)
        {
            shape.Append('|').Append((int)block.Kind).Append(',').Append(block.Level).Append(',').Append(block.Range.Start);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(shape.ToString()));
        return $"p:{Finish(hash)}";
    }

    private static string Finish(IncrementalHash hash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
