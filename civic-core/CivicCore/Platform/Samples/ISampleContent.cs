namespace CivicCore.Platform.Samples;

/// <summary>Invented, believable content for trying the portal out.</summary>
public interface ISampleContent
{
    /// <summary>Small numbers first.</summary>
    int Order => 100;

    /// <summary>Writes the content if it is not there yet; may be called at every start.</summary>
    Task WriteAsync(CancellationToken cancellation);
}
