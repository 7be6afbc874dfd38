using CivicCore.Modules.Translations.Checks;
using CivicCore.Platform.Texts;
using CivicCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>The easy German words of the modules keep the rules of Leichte Sprache that the workbench's checker knows.</summary>
public sealed class EasyTextsTests(SqlitePortal fixture) : IClassFixture<SqlitePortal>
{
    [Theory]
    [InlineData("bulletin-board")]
    [InlineData("issue-reports")]
    [InlineData("translations")]
    public void The_easy_words_of_a_module_keep_the_rules_of_easy_German(string module)
    {
        var texts = fixture.Portal.Services.GetRequiredService<TextCatalogue>().In("de-easy").Where(each => each.Key.StartsWith($"{module}.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(texts);
        var faults = texts.SelectMany(static text => text.Value.Forms.Values.SelectMany(form => EasyGerman.Check(form).Select(fault => $"{text.Key}: {fault.Name} \"{fault.Words}\" in \"{form}\""))).Distinct().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
