using Klartext.Extension.Packing;
using Klartext.Rules.Books;

// Klartext.Extension.Packing WWWROOT RULEBOOK RULES OUTPUT VERSION: writes OUTPUT/extension-chromium, OUTPUT/extension-firefox and their zips.
if (args is not [var published, var rulebook, var rules, var output, var version])
{
    return 2;
}

var book = BookReader.Read(File.ReadAllBytes(rulebook));
foreach (var browser in Enum.GetValues<TargetBrowser>())
{
    var folder = Path.Combine(output, $"extension-{browser.ToString().ToLowerInvariant()}");
    new ExtensionFolder(folder).Fill(published, rules, book, browser, version);
    ExtensionZip.Write(folder, $"{folder}-{version}.zip");
}

return 0;
