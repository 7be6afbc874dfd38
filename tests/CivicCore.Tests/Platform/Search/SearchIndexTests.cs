using Microsoft.Extensions.DependencyInjection;
using CivicCore.Platform.Data;
using CivicCore.Platform.Search;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Platform.Search;

/// <summary>What is there is found, in the reader's language first.</summary>
public abstract class SearchIndexTests(PortalFixture fixture)
{
    [Theory]
    [InlineData("Fahrrad", "de")]
    [InlineData("fahrräder reparieren", "de")]
    [InlineData("FAHR", "de")]
    [InlineData("дівчата", "uk")]
    [InlineData("دراجة", "ar")]
    public async Task A_thing_is_found_by_its_words(string query, string language)
    {
        await PutAsync();
        var hits = await FindAsync(query, language);
        Assert.Equal("/test/1", hits[0].Document.Path);
        Assert.Equal(language, hits[0].Document.Language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"'; drop table platform_search; --")]
    [InlineData("* & | ! :")]
    [InlineData("Flugzeug")]
    public async Task What_is_not_there_is_not_found_and_breaks_nothing(string query)
    {
        await PutAsync();
        Assert.Empty(await FindAsync(query, "de"));
    }

    [Fact]
    public async Task A_removed_thing_is_found_no_more_and_an_undone_change_leaves_it()
    {
        await fixture.Portal.WithAsync<IServiceProvider>(static async services =>
        {
            var index = services.GetRequiredService<ISearchIndex>();
            var session = services.GetRequiredService<DatabaseSession>();
            await index.PutAsync(new SearchDocument("test.other", "2", "de", "Blumenkasten", "Geranien", "/test/2"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => session.AllOrNothingAsync(async () =>
            {
                await index.RemoveAsync("test.other", "2");
                throw new InvalidOperationException();
            }));
            Assert.Single(await index.FindAsync("Geranien", "de"));
            await index.RemoveAsync("test.other", "2");
            Assert.Empty(await index.FindAsync("Geranien", "de"));
        });
    }

    private Task PutAsync() => fixture.Portal.WithAsync<ISearchIndex>(static async index =>
    {
        await index.PutAsync(new SearchDocument("test.thing", "1", "de", "Fahrräder selbst reparieren", "Im Weststadthaus hilft man Ihnen beim Fahrrad.", "/test/1", PortalFixture.Start));
        await index.PutAsync(new SearchDocument("test.thing", "1", "uk", "Велосипед", "Дівчата і хлопці лагодять велосипед.", "/test/1"));
        await index.PutAsync(new SearchDocument("test.thing", "1", "ar", "إصلاح دراجة", "نساعدكم في إصلاح دراجة.", "/test/1"));
    });

    private Task<IReadOnlyList<SearchHit>> FindAsync(string query, string language) =>
        fixture.Portal.WithAsync<ISearchIndex, IReadOnlyList<SearchHit>>(index => index.FindAsync(query, language));
}

public sealed class SearchIndexTestsOnSqlite(SqlitePortal portal) : SearchIndexTests(portal), IClassFixture<SqlitePortal>;

public sealed class SearchIndexTestsOnPostgres(PostgresPortal portal) : SearchIndexTests(portal), IClassFixture<PostgresPortal>;
