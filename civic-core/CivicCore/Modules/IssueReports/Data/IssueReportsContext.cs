using System.Text.Json;
using CivicCore.Modules.IssueReports.Following;
using CivicCore.Modules.IssueReports.Open311;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Modules.IssueReports.Staff;
using CivicCore.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CivicCore.Modules.IssueReports.Data;

/// <summary>Tables of the reports.</summary>
internal sealed class IssueReportsContext(DbContextOptions<IssueReportsContext> options) : ModuleContext(options)
{
    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ReportEvent> Events => Set<ReportEvent>();

    public DbSet<Voice> Voices => Set<Voice>();

    public DbSet<Follower> Followers => Set<Follower>();

    public DbSet<Template> Templates => Set<Template>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Report>(report =>
        {
            report.Property(each => each.Answers).HasConversion(
                static answers => JsonSerializer.Serialize(answers, JsonSerializerOptions.Web),
                static json => JsonSerializer.Deserialize<Dictionary<string, List<string>>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<Dictionary<string, List<string>>>(static (one, other) => ReferenceEquals(one, other), static answers => answers.Count, static answers => answers));
            report.HasIndex(each => new { each.Stage, each.Written });
            report.HasIndex(each => new { each.Latitude, each.Longitude });
            report.HasIndex(each => each.TokenHash).IsUnique();
            report.HasMany(each => each.Events).WithOne().HasForeignKey(each => each.ReportId).OnDelete(DeleteBehavior.Cascade);
            report.HasMany<Voice>().WithOne().HasForeignKey(each => each.ReportId).OnDelete(DeleteBehavior.Cascade);
            report.HasMany<Follower>().WithOne().HasForeignKey(each => each.ReportId).OnDelete(DeleteBehavior.Cascade);
            report.Ignore(each => each.Place).Ignore(each => each.Path).Ignore(each => each.IsPublic).Ignore(each => each.IsOpen);
        });
        modelBuilder.Entity<ReportEvent>().Ignore(each => each.IsPublic);
        modelBuilder.Entity<Voice>().HasIndex(each => each.Key).IsUnique();
        modelBuilder.Entity<Follower>().HasIndex(each => new { each.ReportId, each.Email });
        modelBuilder.Entity<ApiKey>().HasIndex(each => each.Hash).IsUnique();
    }
}
