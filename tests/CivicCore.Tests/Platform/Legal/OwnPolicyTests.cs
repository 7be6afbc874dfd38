using CivicCore.Tests.Support;
using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Books;

namespace CivicCore.Tests.Platform.Legal;

/// <summary>Klartext reads what the portal itself says about data.</summary>
public sealed class OwnPolicyTests(SqlitePortal fixture) : IClassFixture<SqlitePortal>
{
    [Fact]
    public async Task Nothing_in_it_is_red_and_everything_the_law_asks_for_is_found()
    {
        using var visitor = fixture.Portal.Visit();
        await visitor.GoAsync("/de/datenschutz");
        var html = await visitor.Client.GetByteArrayAsync("/de/datenschutz");
        var page = new PolicyReader().Read(html, "datenschutz.html");
        var analysis = BookReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "klartext.rulebook"))).Analyse(PolicyDocument.Create(page.Blocks, page.Title, page.Language));
        Assert.DoesNotContain(analysis.Signals, static signal => signal.Level == SignalLevel.Red);
        Assert.All(analysis.Completeness.Where(static each => each.Applies), static each => Assert.True(each.Present, each.ToString()));
    }

    [Theory]
    [InlineData("datenschutz")]
    [InlineData("impressum")]
    [InlineData("barrierefreiheit")]
    public async Task Each_language_has_its_own_legal_text(string path)
    {
        using var visitor = fixture.Portal.Visit();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in CivicCore.Platform.Languages.ReaderLanguage.All)
        {
            await visitor.GoAsync($"/{language.Key}/{path}");
            Assert.True(visitor.Page.QuerySelector(".prose")!.TextContent.Length > 60, language.Key);
            Assert.True(texts.Add(visitor.Page.QuerySelector(".prose")!.TextContent), language.Key);
        }
    }
}
