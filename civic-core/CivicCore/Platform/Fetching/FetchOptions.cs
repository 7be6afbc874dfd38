namespace CivicCore.Platform.Fetching;

/// <summary>Section Portal:Fetching.</summary>
public sealed class FetchOptions
{
    /// <summary>Networks that the portal may fetch from although they are not public, for example "10.20.0.0/16" of the town hall.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];
}
