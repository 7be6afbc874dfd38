using Klartext.Policies.Readers;
using Klartext.Policies.Readers.Fetching;
using Klartext.Rules.Books;

namespace Klartext.Summarizer.Reading;

/// <summary>The rule book and what reads policies.</summary>
public static class ReadingSetup
{
    private const string BookFile = "klartext.rulebook";

    /// <summary>Adds the rule book that ships beside the service, the readers and the guarded fetch.</summary>
    public static void AddReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(static _ => BookReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, BookFile))));
        builder.Services.AddSingleton(static _ => new PolicyReader());
        builder.Services.AddSingleton(static _ => new FetchOptions());
        builder.Services.AddSingleton(static services => new GuardedFetch(services.GetRequiredService<FetchOptions>(), services.GetService<IHostResolver>()));
        builder.Services.AddSingleton<RequestReader>();
        builder.Services.AddSingleton<PolicySite>();
    }
}
