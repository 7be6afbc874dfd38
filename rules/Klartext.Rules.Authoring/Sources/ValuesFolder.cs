namespace Klartext.Rules.Authoring.Sources;

/// <summary>Reads rules/values: the words by which countries, periods, laws and authorities are recognised.</summary>
internal sealed class ValuesFolder(string folder, Problems problems)
{
    public IEnumerable<ValueSource> Read(string language)
    {
        _ = (folder, problems, language);
        return [];
    }
}
