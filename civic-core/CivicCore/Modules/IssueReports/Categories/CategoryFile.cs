using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CivicCore.Modules.IssueReports.Categories;

/// <summary>categories.yaml as it is written.</summary>
internal sealed class CategoryFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public Dictionary<string, string> Calls { get; init; } = [];

    public List<Entry> Categories { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not what its head comment says; the message names file and place.</exception>
    public static T Read<T>(TextReader text, string name)
    {
        try
        {
            return Yaml.Deserialize<T>(text);
        }
        catch (YamlDotNet.Core.YamlException broken)
        {
            throw new InvalidDataException($"{name}, line {broken.Start.Line}: {broken.InnerException?.Message ?? broken.Message}", broken);
        }
    }

    internal sealed class Entry
    {
        public string Key { get; init; } = "";

        public string Group { get; init; } = "";

        public string Office { get; init; } = "";

        public List<Part> Elsewhere { get; init; } = [];

        public int Days { get; init; } = 14;

        public bool Private { get; init; }

        public ServiceKind Answer { get; init; } = ServiceKind.Batch;

        public List<Asked> Questions { get; init; } = [];

        public Category ToCategory() => new(
            Key, Group, Office, [.. Elsewhere.Select(static part => new OtherOffice(part.Area, part.District, part.Office))], Days, Private,
            Private ? ServiceKind.Blackbox : Answer, [.. Questions.Select(static asked => new Question(asked.Key, asked.Type, asked.Required, asked.Answers, asked.Ends))]);
    }

    internal sealed class Part
    {
        public string? Area { get; init; }

        public string? District { get; init; }

        public string Office { get; init; } = "";
    }

    internal sealed class Asked
    {
        public string Key { get; init; } = "";

        public QuestionKind Type { get; init; }

        public bool Required { get; init; }

        public List<string> Answers { get; init; } = [];

        public Dictionary<string, string> Ends { get; init; } = [];
    }

    internal sealed class OfficeEntry
    {
        public string Key { get; init; } = "";

        public string Email { get; init; } = "";
    }
}
