namespace Klartext.Cli;

/// <summary>The command was called wrongly; the sentence stands in command.yaml under errors.</summary>
internal sealed class UsageException(string key, params (string Name, string Value)[] values) : Exception(key)
{
    /// <summary>Key of the sentence.</summary>
    public string Key { get; } = key;

    /// <summary>What its placeholders stand for.</summary>
    public (string Name, string Value)[] Values { get; } = values;
}
