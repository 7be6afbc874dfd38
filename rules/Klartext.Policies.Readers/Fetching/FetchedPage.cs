namespace Klartext.Policies.Readers.Fetching;

/// <summary>The answer of a host.</summary>
/// <param name="Content">Its bytes, unpacked.</param>
/// <param name="MediaType">Its media type in small letters without parameters, null if the host says none.</param>
/// <param name="Charset">Its charset as the host says, if it does.</param>
/// <param name="Address">Where it came from in the end, after redirects.</param>
public sealed record FetchedPage(ReadOnlyMemory<byte> Content, string? MediaType, string? Charset, Uri Address);
