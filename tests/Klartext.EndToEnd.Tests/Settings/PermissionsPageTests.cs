using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Reading;

namespace Klartext.EndToEnd.Tests.Settings;

public sealed class PermissionsPageTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Fact]
    public async Task Every_permission_of_the_manifest_is_explained()
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(ExtensionPackage.Folder, "manifest.json"), TestContext.Current.CancellationToken))!;
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/permissions.html")).Page;
        await page.SeeAsync("#requests");
        Assert.Equal(manifest["permissions"]!.AsArray().Count + 1, await page.CountAsync("section.card"));
        Assert.DoesNotContain("permissions/", await page.TextAsync("main"), StringComparison.Ordinal);
    }
}
