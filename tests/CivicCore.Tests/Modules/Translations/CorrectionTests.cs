using System.IO.Compression;
using CivicCore.Modules.Translations.Corrections;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Sources;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Platform.Texts;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.Serialization;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>Words of the portal are corrected on the workbench: on every page at once, and as files for the next version.</summary>
public abstract class CorrectionTests(PortalFixture fixture)
{
    private Portal Portal => fixture.Portal;

    [Fact]
    public async Task A_released_correction_is_on_every_page_at_once_and_can_be_taken_back()
    {
        using var translator = await Portal.SignInAsync(Roles.Translator);
        Assert.Contains("Danke", await translator.HandInAsync(Bench.Word("en", "bulletin-board.title"), "What is on around here?"), StringComparison.Ordinal);
        Assert.DoesNotContain("What is on around here?", await Portal.ReadAsync("/en/brett"), StringComparison.Ordinal);
        using var reviewer = await Portal.ReleaseAsync("What is on around here?");
        Assert.Contains("What is on around here?", await Portal.ReadAsync("/en/brett"), StringComparison.Ordinal);

        await reviewer.GoAsync("/de/uebersetzungen/dateien");
        Assert.Contains("Modules/BulletinBoard/Texts/en.yaml", reviewer.Words, StringComparison.Ordinal);
        await reviewer.SendAsync("form:has(input[value='undo-en-bulletin-board.title'])");
        Assert.DoesNotContain("What is on around here?", await Portal.ReadAsync("/en/brett"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exported_file_is_the_one_of_the_source_with_the_correction_in_its_place()
    {
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Word("tr", "portal.search.button"), "Bul: \"hemen\" ara");
        using var reviewer = await Portal.ReleaseAsync("Bul: \"hemen\" ara");
        var before = await File.ReadAllLinesAsync(Path.Combine(Repository, "civic-core/CivicCore/Platform/Texts/tr.yaml"));
        var after = (await reviewer.Client.GetStringAsync("/de/uebersetzungen/dateien/portal/tr")).Split('\n')[..before.Length];
        var changed = Assert.Single(Enumerable.Range(0, before.Length), line => before[line] != after[line]);
        Assert.StartsWith("  button:", after[changed], StringComparison.Ordinal);
        var read = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(string.Join('\n', after));
        Assert.Equal("Bul: \"hemen\" ara", ((Dictionary<object, object>)read["search"])["button"]);

        using var zip = new ZipArchive(await reviewer.Client.GetStreamAsync("/de/uebersetzungen/dateien.zip"));
        Assert.NotNull(zip.GetEntry("Platform/Texts/tr.yaml"));
    }

    [Fact]
    public async Task A_corrected_German_text_makes_the_other_languages_outdated_and_shows_what_changed()
    {
        await Portal.RunJobAsync<NoteSources>();
        using var translator = await Portal.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Word("de", "portal.not-found.lead"), "Vielleicht hat sich der Link geändert. Auf der Startseite finden Sie alles.");
        using var reviewer = await Portal.ReleaseAsync("Vielleicht hat sich der Link geändert. Auf der Startseite finden Sie alles.");
        Assert.Contains("Vielleicht hat sich der Link geändert", await Portal.ReadAsync("/de/gibt/es/nicht"), StringComparison.Ordinal);

        Assert.Contains("Vielleicht hat sich der Link", await translator.ListAsync("ar", "outdated"), StringComparison.Ordinal);
        await translator.GoAsync(Bench.Word("ar", "portal.not-found.lead"));
        Assert.Contains("Adresse", string.Concat(translator.Page.QuerySelectorAll("del").Select(static each => each.TextContent)), StringComparison.Ordinal);
        Assert.Contains("Link", string.Concat(translator.Page.QuerySelectorAll("ins").Select(static each => each.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_file_goes_before_a_correction_of_the_older_one()
    {
        await Portal.WithAsync<TranslationsContext>(static async context =>
        {
            context.Corrections.Add(new Correction { Language = "en", Key = "portal.menu", Text = new InterfaceText("Old correction"), SourceHash = "x", FileHash = "of an older file" });
            await context.SaveChangesAsync();
        });
        await Portal.WithAsync<TextCorrections>(static corrections => corrections.RefreshAsync(CancellationToken.None));
        using var visitor = Portal.Visit();
        await visitor.GoAsync("/en");
        Assert.DoesNotContain("Old correction", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await Portal.RunJobAsync<NoteSources>();
        Assert.False(await Portal.WithAsync<TranslationsContext, bool>(static context => context.Corrections.AnyAsync(static each => each.FileHash == "of an older file")));
    }

    private static string Repository => typeof(CorrectionTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false).Cast<System.Reflection.AssemblyMetadataAttribute>().Single(static each => each.Key == "RepositoryRoot").Value!;
}

public sealed class CorrectionTestsOnSqlite(SqlitePortal portal) : CorrectionTests(portal), IClassFixture<SqlitePortal>;

public sealed class CorrectionTestsOnPostgres(PostgresPortal portal) : CorrectionTests(portal), IClassFixture<PostgresPortal>;

/// <summary>Two instances share a database.</summary>
public sealed class TwoInstancesTests(PostgresServer server)
{
    [Fact]
    public async Task A_correction_released_on_one_instance_is_shown_by_the_other_without_a_restart()
    {
        var database = $"--ConnectionStrings:postgres={await server.CreateDatabaseAsync()}";
        await using var one = await Portal.StartAsync(DatabaseKind.Postgres, server, settings: [database, "--Modules:translations:Refresh=00:00:01"]);
        await using var two = await Portal.StartAsync(DatabaseKind.Postgres, server, settings: [database, "--Modules:translations:Refresh=00:00:01"]);
        using var translator = await one.SignInAsync(Roles.Translator);
        await translator.HandInAsync(Bench.Word("en", "bulletin-board.title"), "What is on in Ulm today?");
        using var reviewer = await one.ReleaseAsync("What is on in Ulm today?");
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await two.ReadAsync("/en/brett")).Contains("What is on in Ulm today?", StringComparison.Ordinal))
        {
            await Task.Delay(200, late.Token);
        }
    }
}
