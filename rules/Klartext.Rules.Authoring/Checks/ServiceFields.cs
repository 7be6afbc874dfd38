using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Books;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Services with a purpose that no text names, or an address that is not https.</summary>
internal sealed class ServiceFields : ICheck
{
    private const string Purposes = "reading/services/purposes/";

    public IEnumerable<Problem> Run(BookFolder folder)
    {
        var places = folder.Sources.SelectMany(static source => source.Values).Where(static value => value.Kind == "service")
            .DistinctBy(static value => value.Value).ToDictionary(static value => value.Value, static value => (value.File, value.Line), StringComparer.Ordinal);
        var known = folder.Texts.GetValueOrDefault("de")?.All.Keys.Where(static key => key.StartsWith(Purposes, StringComparison.Ordinal)).Select(static key => key[Purposes.Length..]).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var service in folder.Services)
        {
            var (file, line) = places.GetValueOrDefault(service.Id, ("services", 1));
            foreach (var purpose in service.Purposes.Where(purpose => known.Count > 0 && !known.Contains(purpose)))
            {
                yield return new Problem("unknown-purpose", file, line, service.Id, ("value", purpose));
            }

            foreach (var address in Addresses(service).Where(static address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps))
            {
                yield return new Problem("address-wrong", file, line, service.Id, ("value", address));
            }
        }
    }

    private static IEnumerable<string> Addresses(KnownService service) => new[] { service.Policy, service.OptOut }.OfType<string>();
}
