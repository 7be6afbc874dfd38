using CivicCore.Modules.Translations.Glossary;
using CivicCore.Modules.Translations.Machine;
using CivicCore.Modules.Translations.Units;

namespace CivicCore.Modules.Translations.Proposals;

/// <summary>Lets the machine write a draft, and hands it in where it kept what must be kept.</summary>
internal sealed class Drafting(MachineTranslator machine, GlossaryBook glossary, TranslationDesk desk)
{
    /// <summary>Whether a model is configured.</summary>
    public bool IsPossible => machine.IsConfigured;

    /// <summary>Drafts a translation; who asked for it may not release it.</summary>
    /// <exception cref="MachineException">The model gave none, or one that is refused.</exception>
    public async Task<Proposal> DraftAsync(TranslationUnit unit, Guid? askedBy, CancellationToken cancellation)
    {
        var agreed = await glossary.AgreedAsync(unit, cancellation);
        var text = await machine.TranslateAsync(unit, agreed, cancellation);
        return await desk.SubmitAsync(unit, text, askedBy, byMachine: true, cancellation);
    }
}
