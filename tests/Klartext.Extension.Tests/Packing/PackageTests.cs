using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Klartext.Extension.Packing;
using Klartext.Rules.Books;

namespace Klartext.Extension.Tests.Packing;

/// <summary>What --target=Publish put into artifacts/.</summary>
public sealed partial class PackageTests : IDisposable
{
    private const double Megabyte = 1_000_000;

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("klartext-packing-");

    public static TheoryData<string> Browsers => ["chromium", "firefox"];

    [Theory]
    [MemberData(nameof(Browsers))]
    public void The_same_files_give_the_same_zip_whenever_they_were_written(string browser)
    {
        var zip = Zip(browser);
        var copy = temporary.CreateSubdirectory("copy").FullName;
        foreach (var file in Directory.GetFiles(Folder(browser), "*", SearchOption.AllDirectories).Reverse())
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Folder(browser), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, File.ReadAllBytes(file));
            File.SetLastWriteTimeUtc(target, DateTime.UnixEpoch.AddYears(30));
        }

        var again = Path.Combine(temporary.FullName, "again.zip");
        ExtensionZip.Write(copy, again);
        Assert.Equal(File.ReadAllBytes(zip), File.ReadAllBytes(again));
    }

    [Theory]
    [MemberData(nameof(Browsers))]
    public void The_zip_bears_its_version_and_is_small_without_what_only_PDF_needs(string browser)
    {
        using var zip = ZipFile.OpenRead(Zip(browser));
        var late = LateAssemblies(browser);
        Assert.NotEmpty(late);
        Assert.All(late, name => Assert.Contains(zip.Entries, entry => entry.Name == name));
        var size = zip.Entries.Where(entry => !late.Contains(entry.Name)).Sum(static entry => entry.CompressedLength) / Megabyte;
        TestContext.Current.TestOutputHelper?.WriteLine($"{size:0.00} MB, with PDF {zip.Entries.Sum(static entry => entry.CompressedLength) / Megabyte:0.00} MB");
        Assert.True(size <= 4.0, $"{size:0.00} MB");
    }

    [Theory]
    [MemberData(nameof(Browsers))]
    public void The_stores_find_no_name_that_is_the_browsers_own(string browser)
    {
        var names = Directory.GetFileSystemEntries(Folder(browser), "_*", SearchOption.AllDirectories).Select(static path => Path.GetFileName(path));
        Assert.Equal(["_locales"], names);
    }

    [Theory]
    [MemberData(nameof(Browsers))]
    public void What_the_pages_load_ahead_is_in_the_package(string browser)
    {
        var links = Directory.GetFiles(Folder(browser), "*.html").SelectMany(static page => Link().Matches(File.ReadAllText(page)).Select(static link => link.Groups[1].Value)).ToList();
        Assert.Contains("framework/dotnet.native.wasm", links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Folder(browser), link)), link));
    }

    [Fact]
    public void Every_word_that_the_engine_asks_for_is_in_its_book()
    {
        string[] asking = ["extension/Klartext.Extension/Components", "extension/Klartext.Extension/Pages", "extension/Klartext.Extension/Engine", "rules/Klartext.Rules/Answers"];
        var asked = asking.SelectMany(static folder => Directory.GetFiles(Path.Combine(Repository.Root, folder)))
            .SelectMany(static file => WordPath().Matches(File.ReadAllText(file)).Select(static path => path.Groups[1].Value)).Distinct().ToList();
        Assert.Contains("extension/signals/levels", asked);
        Assert.Contains("practices/", asked);
        var book = BookReader.Read(File.ReadAllBytes(Path.Combine(Folder("chromium"), "klartext.rulebook")));
        foreach (var language in book.ReaderLanguages)
        {
            var known = book.Texts(language).All.Keys.ToList();
            Assert.Empty(asked.Where(path => !known.Exists(key => key.StartsWith(path, StringComparison.Ordinal))).Select(path => $"{language}: {path}"));
        }
    }

    public void Dispose() => temporary.Delete(recursive: true);

    private static string Folder(string browser) => Path.Combine(Repository.Artifacts, $"extension-{browser}");

    private static string Zip(string browser)
    {
        var version = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(browser), "manifest.json")))!["version"]!.GetValue<string>();
        return Path.Combine(Repository.Artifacts, $"extension-{browser}-{version}.zip");
    }

    /// <summary>Names of the assemblies that the runtime is told to load late.</summary>
    private static HashSet<string> LateAssemblies(string browser)
    {
        var boot = File.ReadAllText(Path.Combine(Folder(browser), "framework", "dotnet.js"));
        var start = boot.IndexOf("\"lazyAssembly\": [", StringComparison.Ordinal) + "\"lazyAssembly\": ".Length;
        var list = JsonNode.Parse(boot[start..(boot.IndexOf(']', start) + 1)])!.AsArray();
        return [.. list.Select(static each => each!["name"]!.GetValue<string>())];
    }

    /// <summary>A path of words in C# or Razor, as far as it is fixed.</summary>
    [GeneratedRegex("\"((?:practices|services|signals|reading|extension|authorities|countries|laws|meta|glossary|letters)/[a-z0-9/-]*)")]
    private static partial Regex WordPath();

    [GeneratedRegex("<link [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
