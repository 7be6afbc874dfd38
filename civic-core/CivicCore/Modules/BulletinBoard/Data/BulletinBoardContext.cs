using System.Text.Json;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Modules.BulletinBoard.Imports;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CivicCore.Modules.BulletinBoard.Data;

/// <summary>Tables of the board.</summary>
internal sealed class BulletinBoardContext(DbContextOptions<BulletinBoardContext> options) : ModuleContext(options)
{
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Occurrence> Occurrences => Set<Occurrence>();

    public DbSet<CalendarSource> Sources => Set<CalendarSource>();

    public DbSet<Display> Displays => Set<Display>();

    public DbSet<Emergency> Emergencies => Set<Emergency>();

    public DbSet<BoardChange> Changes => Set<BoardChange>();

    /// <summary>The transaction that has its row in <see cref="Changes"/> already.</summary>
    private Guid? noted;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("The board is stored with SaveChangesAsync.");

    /// <summary>Stores what has changed, and that it has where it is notices or their times.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var isNoted = noted is { } known && Database.CurrentTransaction?.TransactionId == known;
        if (!isNoted && ChangeTracker.Entries().Any(static each => each.Entity is Notice or Occurrence && each.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            Changes.Add(new BoardChange());
        }

        var isNew = ChangeTracker.Entries<BoardChange>().Any(static each => each.State == EntityState.Added);
        var stored = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        noted = isNew ? Database.CurrentTransaction?.TransactionId : noted;
        return stored;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Notice>(notice =>
        {
            notice.Property(each => each.Begins).HasColumnType(Database.IsNpgsql() ? "timestamp without time zone" : "TEXT");
            notice.HasIndex(each => each.State);
            notice.HasIndex(each => new { each.SourceId, each.ForeignUid }).IsUnique();
            notice.HasMany(each => each.Occurrences).WithOne().HasForeignKey(each => each.NoticeId).OnDelete(DeleteBehavior.Cascade);
            notice.Ignore(each => each.Place).Ignore(each => each.Path).Ignore(each => each.IsPublic);
        });
        modelBuilder.Entity<Occurrence>().HasIndex(each => new { each.Begins, each.NoticeId });
        modelBuilder.Entity<Display>().Ignore(each => each.BoardPath).HasIndex(each => each.Key).IsUnique();
        modelBuilder.Entity<Emergency>().Property(each => each.Lines).HasConversion(
            static lines => JsonSerializer.Serialize(lines, JsonSerializerOptions.Web),
            static json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<Dictionary<string, string>>(static (one, other) => one!.Count == other!.Count && !one.Except(other).Any(), static lines => lines.Count, static lines => new(lines)));
    }
}
