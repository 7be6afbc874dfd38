using System.Net;

namespace Klartext.Policies.Readers.Fetching;

/// <summary>Finds the addresses of a host name.</summary>
public interface IHostResolver
{
    /// <summary>The addresses of a host, none if it has none.</summary>
    /// <param name="host">A host name in ASCII, or an IP address as text.</param>
    /// <param name="cancel">Ends the search.</param>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancel);
}
