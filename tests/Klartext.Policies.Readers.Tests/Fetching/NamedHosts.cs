using System.Net;
using Klartext.Policies.Readers.Fetching;

namespace Klartext.Policies.Readers.Tests.Fetching;

/// <summary>A name service that answers each question of a test with the next answer.</summary>
internal sealed class NamedHosts(params string[][] answers) : IHostResolver
{
    public List<string> Asked { get; } = [];

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancel)
    {
        var answer = answers[Math.Min(Asked.Count, answers.Length - 1)];
        Asked.Add(host);
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
