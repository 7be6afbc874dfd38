using System.Text.Json;
using CivicCore.Modules.Translations.Corrections;
using CivicCore.Modules.Translations.Glossary;
using CivicCore.Modules.Translations.Memory;
using CivicCore.Modules.Translations.Orders;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Modules.Translations.Sources;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Data;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CivicCore.Modules.Translations.Data;

/// <summary>Tables of the workbench.</summary>
internal sealed class TranslationsContext(DbContextOptions<TranslationsContext> options) : ModuleContext(options)
{
    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<SourceText> Sources => Set<SourceText>();

    public DbSet<SeenTranslation> Seen => Set<SeenTranslation>();

    public DbSet<GlossaryTerm> Terms => Set<GlossaryTerm>();

    public DbSet<MemoryEntry> Memories => Set<MemoryEntry>();

    public DbSet<DraftOrder> Orders => Set<DraftOrder>();

    public DbSet<DraftTask> Tasks => Set<DraftTask>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<InterfaceText>().HaveConversion<FormsConverter, FormsComparer>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Proposal>(static proposal =>
        {
            proposal.Ignore(static each => each.Address);
            proposal.HasIndex(static each => new { each.State, each.Language });
            proposal.HasIndex(static each => new { each.Kind, each.ThingId, each.Field, each.Language });
            proposal.HasIndex(static each => each.WrittenBy);
        });
        modelBuilder.Entity<DraftOrder>(static order =>
        {
            order.HasIndex(static each => new { each.State, each.Language });
            order.HasMany(static each => each.Tasks).WithOne().HasForeignKey(static each => each.OrderId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<DraftTask>().Ignore(static each => each.Address);
        modelBuilder.Entity<Correction>().HasKey(static each => new { each.Language, each.Key });
        modelBuilder.Entity<SeenTranslation>().HasKey(static each => new { each.Language, each.Key });
        modelBuilder.Entity<MemoryEntry>().HasIndex(static each => new { each.SourceLanguage, each.Language, each.Hash }).IsUnique();
        modelBuilder.Entity<GlossaryTerm>().HasIndex(static each => each.Term).IsUnique();
        modelBuilder.Entity<GlossaryTerm>().Property(static each => each.Words).HasConversion(
            static words => JsonSerializer.Serialize(words, JsonSerializerOptions.Web),
            static json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<Dictionary<string, string>>(static (one, other) => one!.Count == other!.Count && !one.Except(other).Any(), static words => words.Count, static words => new(words)));
    }

    private sealed class FormsConverter() : ValueConverter<InterfaceText, string>(static text => TextForms.Write(text), static json => TextForms.Read(json));

    /// <summary>Texts are unchangeable: the same object is the same text.</summary>
    private sealed class FormsComparer() : ValueComparer<InterfaceText>(static (one, other) => ReferenceEquals(one, other), static text => text.GetHashCode(), static text => text);
}
