using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.Greetings;

internal sealed class GreetingModeration(GreetingsContext context, ISearchIndex search) : IModeratedKind
{
    public string Kind => "greetings.greeting";

    public async Task<Submission?> FindAsync(string id, CancellationToken cancellation) =>
        await FindGreetingAsync(id, cancellation) is { } greeting ? new Submission(greeting.Text, [new SubmittedField("text", "Gruß", greeting.Text)], greeting.IsPublic ? "/gruesse" : null, []) : null;

    public async Task ChangeAsync(string id, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        (await FindGreetingAsync(id, cancellation))!.Text = fields["text"];
        await context.SaveChangesAsync(cancellation);
    }

    public async Task DecideAsync(string id, Decision decision, CancellationToken cancellation)
    {
        var greeting = (await FindGreetingAsync(id, cancellation))!;
        greeting.IsPublic = decision.Kind == DecisionKind.Accept;
        await context.SaveChangesAsync(cancellation);
        if (greeting.IsPublic)
        {
            await search.PutAsync(GreetingSearch.Document(greeting), cancellation);
        }
        else
        {
            await search.RemoveAsync(Kind, id, cancellation);
        }
    }

    private Task<Greeting?> FindGreetingAsync(string id, CancellationToken cancellation)
    {
        var key = Guid.Parse(id);
        return context.Greetings.FirstOrDefaultAsync(greeting => greeting.Id == key, cancellation);
    }
}

internal sealed class GreetingSearch(GreetingsContext context) : ISearchSource
{
    public string Kind => "greetings.greeting";

    public static SearchDocument Document(Greeting greeting) => new("greetings.greeting", greeting.Id.ToString(), "de", greeting.Text, string.Empty, "/gruesse");

    public IAsyncEnumerable<SearchDocument> AllAsync(CancellationToken cancellation) =>
        context.Greetings.AsNoTracking().Where(static greeting => greeting.IsPublic).AsAsyncEnumerable().Select(Document);
}

internal sealed class GreetingPersonalData(GreetingsContext context) : IPersonalData
{
    public string Name => "greetings";

    public async Task<object?> ExportAsync(Guid personId, CancellationToken cancellation) =>
        await context.Greetings.AsNoTracking().Where(greeting => greeting.OwnerId == personId).Select(static greeting => greeting.Text).ToListAsync(cancellation) is { Count: > 0 } texts ? texts : null;

    public Task EraseAsync(Guid personId, CancellationToken cancellation) =>
        context.Greetings.Where(greeting => greeting.OwnerId == personId).ExecuteDeleteAsync(cancellation);
}
