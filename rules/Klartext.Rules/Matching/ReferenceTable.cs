using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>Tells which value elements of phrases a recognised value meets.</summary>
internal sealed class ReferenceTable(Catalogue catalogue)
{
    private const string Gdpr = "GDPR ";

    private readonly Dictionary<(string Kind, string Value), int[]> known = [];

    /// <summary>The numbers of the elements that ask for such a value, sorted.</summary>
    public int[] Of(in Recognised value)
    {
        if (known.TryGetValue((value.Kind, value.Value), out var references))
        {
            return references;
        }

        var found = new List<int>();
        for (var index = 0; index < catalogue.References.Length; index++)
        {
            if (Meets(value, catalogue.References[index]))
            {
                found.Add(index);
            }
        }

        if (known.Count > 4096)
        {
            known.Clear();
        }

        return known[(value.Kind, value.Value)] = [.. found];
    }

    private static bool Meets(in Recognised value, ValueReference reference)
    {
        if (value.Kind != reference.Kind && !value.Tags.Contains(reference.Kind))
        {
            return false;
        }

        return reference.Argument.Length == 0
            || value.Tags.Contains(reference.Argument)
            || Begins(value.Value, reference.Argument)
            || value.Value.StartsWith(Gdpr, StringComparison.Ordinal) && Begins(value.Value[Gdpr.Length..], reference.Argument); // "15" alone is one of the GDPR
    }

    /// <summary>"15(1)" begins with "15", "151" does not.</summary>
    private static bool Begins(string value, string argument) =>
        value.StartsWith(argument, StringComparison.OrdinalIgnoreCase) && (value.Length == argument.Length || !char.IsLetterOrDigit(value[argument.Length]));
}
