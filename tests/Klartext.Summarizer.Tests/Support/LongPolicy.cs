using System.Globalization;
using System.Text.Json;
using Klartext.Policies;
using Klartext.Policies.Readers;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>Long German policies, each another one, made of the project's own samples: what the extension sends.</summary>
internal static class LongPolicy
{
    private const int Words = 2500;

    private static readonly Lazy<Block[]> Samples = new(static () =>
    {
        var reader = new PolicyReader();
        return [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Order(StringComparer.Ordinal).SelectMany(path => reader.Read(File.ReadAllBytes(path), path).Blocks)];
    });

    /// <summary>A request with some 2,500 words.</summary>
    /// <param name="number">Another number, another policy: it begins elsewhere and has a sentence of its own.</param>
    /// <param name="language">The reader's language.</param>
    public static string Request(int number, string language = "de")
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"Dies ist Fassung Nummer {number} der Erklärung, gültig für unser Angebot mit dem Zeichen {number * 7919 % 1_000_003}.");
        var blocks = new List<object> { new { kind = "paragraph", level = 0, text = own } };
        for (var (index, words) = (number * 31 % Samples.Value.Length, 20); words < Words; index = (index + 1) % Samples.Value.Length)
        {
            var block = Samples.Value[index];
            blocks.Add(new { kind = JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()), level = block.Level, text = block.Text });
            words += block.Text.Count(' ') + 1;
        }

        return JsonSerializer.Serialize(new { blocks, language }, JsonSerializerOptions.Web);
    }
}
