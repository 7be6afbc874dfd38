using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Glossary;
using CivicCore.Modules.Translations.Orders;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Texts;
using CivicCore.Tests.Platform.People.Permissions;
using CivicCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>Translations that somebody has handed in, orders to the machine, agreed words.</summary>
internal sealed class OwnedTranslations : IOwnedThings
{
    private static int texts;

    public IReadOnlyDictionary<string, Func<Owner, Task<Made>>> Makers { get; } = new Dictionary<string, Func<Owner, Task<Made>>>
    {
        ["Übersetzung"] = static async owner => new Made("Id", (await ProposeAsync(owner)).Id),
        ["Text mit Übersetzung"] = static async owner =>
        {
            var proposal = await ProposeAsync(owner);
            return new Made(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Language"] = proposal.Language, ["Kind"] = proposal.Kind, ["Id"] = proposal.ThingId, ["Field"] = proposal.Field });
        },
        ["Auftrag"] = static async owner =>
        {
            var order = new DraftOrder { Language = "tr", OrderedBy = owner.PersonId, OrderedAt = PortalFixture.Start };
            order.Tasks.Add(new DraftTask { Kind = UnitAddress.Interface, ThingId = owner.Mark, Field = UnitAddress.InterfaceField });
            await StoreAsync(owner, order);
            return new Made("Id", order.Id);
        },
        ["Wort"] = static async owner =>
        {
            var term = new GlossaryTerm { Term = owner.Mark };
            await StoreAsync(owner, term);
            return new Made("Id", term.Id);
        },
    };

    /// <summary>A text of the portal that nobody else translates.</summary>
    private static async Task<Proposal> ProposeAsync(Owner owner)
    {
        var key = owner.Portal.Services.GetRequiredService<TextCatalogue>().In("de").Where(static each => !each.Value.IsPlural).Select(static each => each.Key)
            .Order(StringComparer.Ordinal).ElementAt(Interlocked.Increment(ref texts));
        var unit = await owner.Portal.WithAsync<TranslationUnits, TranslationUnit?>(units => units.FindAsync("tr", UnitAddress.Of(key), TestContext.Current.CancellationToken));
        var proposal = new Proposal
        {
            Kind = UnitAddress.Interface, ThingId = key, Field = UnitAddress.InterfaceField, Language = "tr", Words = new InterfaceText(owner.Mark),
            SourceHash = unit!.SourceHash, WrittenBy = owner.PersonId, WrittenAt = PortalFixture.Start,
        };
        await StoreAsync(owner, proposal);
        return proposal;
    }

    private static Task StoreAsync(Owner owner, object row) => owner.Portal.WithAsync<TranslationsContext>(async context =>
    {
        context.Add(row);
        await context.SaveChangesAsync();
    });
}
