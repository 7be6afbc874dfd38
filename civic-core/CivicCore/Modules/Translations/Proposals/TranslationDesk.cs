using CivicCore.Modules.Translations.Checks;
using CivicCore.Modules.Translations.Corrections;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Memory;
using CivicCore.Modules.Translations.Progress;
using CivicCore.Modules.Translations.Sources;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Audit;
using CivicCore.Platform.Content;
using CivicCore.Platform.Data;
using CivicCore.Platform.Languages;
using CivicCore.Platform.People;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Proposals;

/// <summary>How a decision on a proposal ended.</summary>
internal enum Verdict
{
    Done,

    /// <summary>Whoever wrote it may not release it.</summary>
    Own,

    /// <summary>Somebody else was faster.</summary>
    Taken,

    /// <summary>The source has changed since it was written.</summary>
    SourceChanged,

    /// <summary>The text does not exist any more.</summary>
    Gone,

    /// <summary>Placeholders or plural forms do not fit.</summary>
    Faulty,
}

/// <summary>
/// The way of a translation: handed in by one person, released or returned by another. A release is stored wholly or not at all, with
/// its entry in the audit trail. That entry is written first: it makes releases wait for each other on all instances, so that two of
/// them for one text cannot overwrite each other.
/// </summary>
internal sealed class TranslationDesk(
    TranslationsContext context, DatabaseSession session, TranslationUnits units, ContentUnits contents, InterfaceUnits words, SourceTexts sources,
    TranslationMemory memory, TextCorrections corrections, ProgressBoard progress, IAuditTrail audit, CurrentPerson person, TimeProvider clock)
{
    private const string Kind = "translations.proposal";

    /// <summary>Hands a translation in, written by a person or drafted for one; an earlier one of theirs that still waits is replaced.</summary>
    public Task<Proposal> SubmitAsync(TranslationUnit unit, InterfaceText text, Guid? writer, bool byMachine, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            var (kind, id, field) = unit.Address;
            await context.Proposals
                .Where(each => each.Kind == kind && each.ThingId == id && each.Field == field && each.Language == unit.Language && each.State == ProposalState.Waiting && ((writer != null && each.WrittenBy == writer) || (byMachine && each.ByMachine)))
                .ExecuteDeleteAsync(cancellation);
            var proposal = new Proposal
            {
                Kind = kind, ThingId = id, Field = field, Language = unit.Language, Words = text, SourceHash = unit.SourceHash,
                ByMachine = byMachine, WrittenBy = writer, WrittenAt = clock.GetUtcNow(),
            };
            context.Proposals.Add(proposal);
            await sources.KeepAsync([unit.Source], cancellation);
            await context.SaveChangesAsync(cancellation);
            if (byMachine && !unit.Address.IsInterface)
            {
                await contents.SaveAsync(unit.Address, unit.Language, TextKind.Machine, text.Text, proposal.WrittenAt, cancellation);
            }

            progress.Forget();
            return proposal;
        },
        cancellation);

    /// <summary>Another person has read it: readers see it from now on.</summary>
    public async Task<Verdict> ReleaseAsync(Guid id, CancellationToken cancellation)
    {
        var decision = await session.AllOrNothingAsync(
            async () =>
            {
                var (proposal, hindrance) = await DecidableAsync(id, cancellation);
                if (proposal is null || hindrance != Verdict.Done)
                {
                    return hindrance;
                }

                await audit.AddAsync("translations.release", Kind, id.ToString(), $"{proposal.Language} {proposal.Kind} {proposal.ThingId} {proposal.Field}", cancellation);
                var unit = await units.FindAsync(proposal.Language, proposal.Address, cancellation);
                if (unit is null || unit.SourceHash != proposal.SourceHash || TextCheck.Errors(unit, proposal.Words).Any())
                {
                    throw new ReleaseRefused(unit is null ? Verdict.Gone : unit.SourceHash != proposal.SourceHash ? Verdict.SourceChanged : Verdict.Faulty);
                }

                if (!await DecideAsync(proposal, ProposalState.Released, null, cancellation))
                {
                    throw new ReleaseRefused(Verdict.Taken);
                }

                await PublishAsync(unit, proposal, cancellation);
                return Verdict.Done;
            },
            cancellation).OrRefused();
        if (decision == Verdict.Done)
        {
            await corrections.RefreshAsync(cancellation);
            progress.Forget();
        }

        return decision;
    }

    /// <summary>It goes back to its translator with a reason.</summary>
    public Task<Verdict> ReturnAsync(Guid id, string reason, CancellationToken cancellation) => session.AllOrNothingAsync(
        async () =>
        {
            var (proposal, hindrance) = await DecidableAsync(id, cancellation);
            if (proposal is null || hindrance != Verdict.Done)
            {
                return hindrance;
            }

            await audit.AddAsync("translations.return", Kind, id.ToString(), $"{proposal.Language} {proposal.Kind} {proposal.ThingId} {proposal.Field}", cancellation);
            if (!await DecideAsync(proposal, ProposalState.Returned, reason, cancellation))
            {
                return Verdict.Taken;
            }

            if (proposal.ByMachine)
            {
                await contents.DropMachineAsync(proposal.Address, proposal.Language, cancellation);
                progress.Forget();
            }

            return Verdict.Done;
        },
        cancellation);

    /// <summary>Its translator takes it back.</summary>
    public async Task WithdrawAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await context.Proposals.Where(each => each.Id == id && each.WrittenBy == person.Id && each.State == ProposalState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(static each => each.State, ProposalState.Dropped).SetProperty(static each => each.DecidedAt, now), cancellation);
    }

    /// <summary>A correction goes, and readers see the text of the file again.</summary>
    public async Task UndoCorrectionAsync(string language, string key, CancellationToken cancellation)
    {
        await session.AllOrNothingAsync(
            async () =>
            {
                await audit.AddAsync("translations.undo-correction", UnitAddress.Interface, key, language, cancellation);
                await context.Corrections.Where(each => each.Language == language && each.Key == key).ExecuteDeleteAsync(cancellation);
            },
            cancellation);
        await corrections.RefreshAsync(cancellation);
        progress.Forget();
    }

    private async Task<(Proposal?, Verdict)> DecidableAsync(Guid id, CancellationToken cancellation)
    {
        var proposal = await context.Proposals.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellation);
        return (proposal, proposal switch
        {
            null => Verdict.Gone,
            { State: not ProposalState.Waiting } => Verdict.Taken,
            _ when proposal.WrittenBy is { } writer && writer == person.Id => Verdict.Own,
            _ => Verdict.Done,
        });
    }

    private async Task<bool> DecideAsync(Proposal proposal, ProposalState state, string? reason, CancellationToken cancellation)
    {
        var (now, me) = (clock.GetUtcNow(), person.Id);
        return await context.Proposals.Where(each => each.Id == proposal.Id && each.State == ProposalState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(static each => each.State, state).SetProperty(static each => each.DecidedBy, me).SetProperty(static each => each.DecidedAt, now).SetProperty(static each => each.Reason, reason),
            cancellation) == 1;
    }

    private async Task PublishAsync(TranslationUnit unit, Proposal proposal, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (kind, id, field) = unit.Address;
        await context.Proposals.Where(each => each.Kind == kind && each.ThingId == id && each.Field == field && each.Language == unit.Language && each.State == ProposalState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(static each => each.State, ProposalState.Dropped).SetProperty(static each => each.DecidedAt, now), cancellation);
        if (unit.Address.IsInterface)
        {
            await CorrectAsync(unit, proposal, now, cancellation);
        }
        else
        {
            await contents.SaveAsync(unit.Address, unit.Language, TextKind.Translator, proposal.Words.Text, now, cancellation);
        }

        await memory.LearnAsync(unit, proposal.Words, now, cancellation);
        await sources.KeepAsync([unit.Source], cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    private async Task CorrectAsync(TranslationUnit unit, Proposal proposal, DateTimeOffset now, CancellationToken cancellation)
    {
        var (language, key) = (unit.Language, unit.Address.Id);
        if (language == ReaderLanguage.Default.Key)
        {
            await NoteTranslationsOfAsync(key, unit.Present ?? unit.Source, cancellation);
        }

        await context.Corrections.Where(each => each.Language == language && each.Key == key).ExecuteDeleteAsync(cancellation);
        var file = words.InFile(language, key);
        if (!TextForms.AreSame(file, proposal.Words) || unit.State == UnitState.Outdated)
        {
            context.Corrections.Add(new Correction
            {
                Language = language, Key = key, Text = proposal.Words, SourceHash = proposal.SourceHash, FileHash = file is null ? null : TextForms.HashOf(file), Released = now,
            });
        }
    }

    /// <summary>Before German words change: the files' translations of them were made from the words up to now.</summary>
    private async Task NoteTranslationsOfAsync(string key, InterfaceText before, CancellationToken cancellation)
    {
        await sources.KeepAsync([before], cancellation);
        var known = await context.Seen.Where(each => each.Key == key).Select(static each => each.Language).ToListAsync(cancellation);
        foreach (var language in ReaderLanguage.All.Where(each => each != ReaderLanguage.Default && !known.Contains(each.Key)))
        {
            if (words.InFile(language.Key, key) is { } text)
            {
                context.Seen.Add(new SeenTranslation { Language = language.Key, Key = key, TranslationHash = TextForms.HashOf(text), SourceHash = TextForms.HashOf(before) });
            }
        }
    }
}

/// <summary>Undoes a release that has begun.</summary>
internal sealed class ReleaseRefused(Verdict why) : Exception
{
    public Verdict Why { get; } = why;
}

/// <summary>Turns a refusal into its decision, outside the transaction that it has undone.</summary>
internal static class ReleaseRefusals
{
    public static async Task<Verdict> OrRefused(this Task<Verdict> release)
    {
        try
        {
            return await release;
        }
        catch (ReleaseRefused refused)
        {
            return refused.Why;
        }
    }
}
