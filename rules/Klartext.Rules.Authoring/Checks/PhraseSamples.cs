using Klartext.Rules.Authoring.Compilation;
using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Makes texts that a phrase should match, by choosing among its alternatives. The same seed gives the same texts.</summary>
internal sealed class PhraseSamples
{
    private const int DeepestValues = 4;

    /// <summary>A word that meets no word of any catalogue.</summary>
    public const string Filler = "xqx";

    private readonly PhraseCompiler compiler;
    private readonly CatalogueSource source;
    private readonly Random random;

    public PhraseSamples(CatalogueSource source, int seed)
    {
        this.source = source;
        compiler = new PhraseCompiler(new Vocabulary(), source.Lists);
        random = new Random(seed);
    }

    /// <summary>A text for a phrase; null where it cannot be read or asks for a value that nobody named yet.</summary>
    public string? Of(PhraseSource phrase) => Of(phrase, 0);

    private string? Of(PhraseSource phrase, int depth)
    {
        try
        {
            var parts = compiler.Read(phrase.Text).Parts.Select(part => Of(part, depth)).ToList();
            return parts.Contains(null) ? null : string.Join(' ', parts.Where(static part => part!.Length > 0));
        }
        catch (PhraseException)
        {
            return null; // is a problem already
        }
    }

    private string? Of(PhraseNode node, int depth) => node switch
    {
        PhraseNode.Word word => word.Pattern.Trim('*', '='),
        PhraseNode.Sequence sequence => Join(sequence.Pieces, depth),
        PhraseNode.Alternatives alternatives => Of(alternatives.Choices[random.Next(alternatives.Choices.Count)], depth),
        PhraseNode.Optional optional => random.Next(2) == 0 ? string.Empty : Of(optional.Piece, depth),
        PhraseNode.Gap gap => string.Join(' ', Enumerable.Repeat(Filler, random.Next(gap.Least, Math.Min(gap.Most, gap.Least + 2) + 1))),
        PhraseNode.Value value => Value(value, depth),
        _ => string.Empty,
    };

    private string? Join(IReadOnlyList<PhraseNode> pieces, int depth)
    {
        var texts = pieces.Select(piece => Of(piece, depth)).ToList();
        return texts.Contains(null) ? null : string.Join(' ', texts.Where(static text => text!.Length > 0));
    }

    private string? Value(PhraseNode.Value asked, int depth)
    {
        var named = source.Values.Where(value => value.Names.Count > 0 && Meets(value, asked)).ToList();
        if (named.Count > 0 && depth < DeepestValues)
        {
            var names = named[random.Next(named.Count)].Names;
            return Of(names[random.Next(names.Count)], depth + 1);
        }

        return asked.Kind switch
        {
            "period" => source.Language == "en" ? "7 days" : "7 Tage",
            "date" => "25.05.2018",
            "number" => "12",
            "email" => "post@beispiel.de",
            "phone" => "0731 1234567",
            "url" => "https://beispiel.de",
            "postal-address" => "89073 Ulm",
            "company" => "Beispiel GmbH",
            "article" => Article(asked.Argument),
            _ => null,
        };
    }

    private static bool Meets(ValueSource value, PhraseNode.Value asked) =>
        (value.Kind == asked.Kind || value.Tags.Contains(asked.Kind))
        && (asked.Argument.Length == 0 || value.Tags.Contains(asked.Argument) || value.Value.StartsWith(asked.Argument, StringComparison.OrdinalIgnoreCase));

    /// <summary>"6(1)(f)" is "Art. 6 Abs. 1 lit. f DSGVO", "bdsg 35" is "§ 35 BDSG".</summary>
    private static string Article(string argument)
    {
        if (argument.Split(' ') is [var law, var paragraph])
        {
            return $"§ {paragraph} {law.ToUpperInvariant()}";
        }

        var places = (argument.Length == 0 ? "15" : argument).Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var words = places.Select(static (place, at) => at == 0 ? $"Art. {place}" : char.IsAsciiDigit(place[0]) ? $"Abs. {place}" : $"lit. {place}");
        return string.Join(' ', words) + " DSGVO";
    }
}
