using Microsoft.ML.Tokenizers;

namespace Klartext.Summarizer.Language;

/// <summary>Counts tokens as the o200k vocabulary does; for models with another vocabulary it is an estimate.</summary>
public static class TokenCount
{
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(static () => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    /// <summary>Tokens of a text.</summary>
    public static int Of(string text) => Tokenizer.Value.CountTokens(text);
}
