using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Catalogues;

namespace Klartext.Extension.Packing;

/// <summary>The folder a browser loads. Names that begin with "_" are the browser's own, so the runtime's folder is renamed.</summary>
internal sealed class ExtensionFolder(string folder)
{
    private const string RuntimeFolder = "_framework";
    private const string OwnWords = "extension/";
    private const string StoreWords = "extension/store/";

    /// <summary>What the engine reads while nobody waits for it (wwwroot/engine/rehearsal.js): an invented policy with much in it.</summary>
    private const string Rehearsal = "samples/de/lindentaler-bote.html";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly JsonSerializerOptions Small = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The words of the pages by file: what is shown at once, and what is loaded when it is asked for.</summary>
    private static readonly (string Suffix, string[] Paths)[] TextFiles =
        [("", ["extension/", "reading/foot/", "reading/headings/"]), (".letters", ["letters/", "lands/"]), (".glossary", ["glossary/"])];

    /// <summary>The panel's first words (wwwroot/panel/first.js): those of its frame and of the first step of a reading.</summary>
    private static readonly string[] FirstWords =
    [
        "reading/language-name", "extension/shell/easy", "extension/shell/aloud/start", "extension/shell/aloud/all", "extension/shell/working/title", "extension/shell/working/finding",
        "extension/shell/working/reading", "extension/shell/working/answering", "extension/shell/working/soon", "extension/shell/cancel",
    ];

    /// <summary>The words that .NET asks for in the browser. Letters and hard words are in texts/, those of command and service nowhere in the package.</summary>
    private static readonly string[] EngineWords =
        ["practices/", "services/", "signals/", "reading/", "extension/reading/", "extension/readings/", "extension/signals/", "extension/shell/changed/"];

    /// <summary>Empties the folder and fills it.</summary>
    /// <param name="published">The wwwroot of the published extension.</param>
    /// <param name="rules">The rules folder, for the data beside the book.</param>
    /// <param name="book">The compiled rules, read.</param>
    /// <param name="browser">Whose folder it is.</param>
    /// <param name="version">Version of the extension.</param>
    public void Fill(string published, string rules, RuleBook book, TargetBrowser browser, string version)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(published, file).Replace('\\', '/');
            if (!IsLeftOut(path))
            {
                Copy(file, path.StartsWith(RuntimeFolder + "/", StringComparison.Ordinal) ? path[1..] : path);
            }
        }

        File.WriteAllBytes(Path.Combine(folder, "klartext.rulebook"), BookWriter.Write(ForEngine(book)));
        Copy(Path.Combine(rules, Rehearsal), "data/rehearsal.html");
        WriteTexts(book);
        foreach (var (name, content) in DataFiles.Read(rules))
        {
            Write($"data/{name}", content.ToJsonString(Small));
        }

        Write("manifest.json", ExtensionManifest.For(browser, version).ToJsonString(Plain));
    }

    private static bool IsLeftOut(string path) => path.EndsWith(".map", StringComparison.Ordinal) || path.EndsWith(".symbols", StringComparison.Ordinal);

    /// <summary>The book with the words alone that .NET asks for.</summary>
    private static RuleBook ForEngine(RuleBook book) => new(
        book.Version, book.Taxonomy, book.Signals, book.Services,
        book.PolicyLanguages.ToDictionary(static language => language, language => (Func<Catalogue>)(() => book.Catalogue(language)), StringComparer.Ordinal),
        book.ReaderLanguages.ToDictionary(
            static language => language,
            language => (Func<Texts>)(() => new Texts(language, book.Texts(language).All.Where(static pair => IsAskedFor(pair.Key)).ToDictionary(StringComparer.Ordinal))),
            StringComparer.Ordinal));

    private static bool IsAskedFor(string path) => Array.Exists(EngineWords, start => path.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The words of the pages, one small file a language, and those of the browser's own lists.</summary>
    private void WriteTexts(RuleBook book)
    {
        var spoken = book.ReaderLanguages.Where(language => book.Texts(language).Find("extension/shell/start/title") is not null).Order(StringComparer.Ordinal).ToList();
        var languages = new JsonArray([.. spoken.Select(language => new JsonObject { ["key"] = language, ["name"] = book.Texts(language)["reading/language-name"] })]);
        Write("texts/languages.js", $"export const languages = {languages.ToJsonString(Plain)};\n");
        var first = new JsonObject(spoken.Select(language => KeyValuePair.Create<string, JsonNode?>(language, Words(ShownTexts(book, language), FirstWords))));
        Write("texts/first.js", $"(globalThis.klartext ??= {{}}).firstWords = {first.ToJsonString(Small)};\n");
        foreach (var language in spoken)
        {
            var texts = ShownTexts(book, language);
            foreach (var (suffix, paths) in TextFiles)
            {
                Write($"texts/{language}{suffix}.json", Words(texts, paths).ToJsonString(Small));
            }

            if (!language.Contains('-', StringComparison.Ordinal))
            {
                Write($"_locales/{language}/messages.json", new JsonObject
                {
                    ["name"] = Message(texts["extension/store/name"]),
                    ["description"] = Message(texts["extension/store/description"]),
                    ["action"] = Message(texts["extension/store/action"]),
                }.ToJsonString(Plain));
            }
        }
    }

    /// <summary>A language's texts as the pages show them: those of easy German with a sentence a line.</summary>
    private static IReadOnlyDictionary<string, string> ShownTexts(RuleBook book, string language)
    {
        var texts = book.Texts(language).All;
        return language == "de-easy" ? texts.ToDictionary(static pair => pair.Key, static pair => EasyLanguage.InLines(pair.Value), StringComparer.Ordinal) : texts;
    }

    /// <summary>The words whose paths begin so, by path; those of extension.yaml without "extension/".</summary>
    private static JsonObject Words(IReadOnlyDictionary<string, string> texts, string[] paths)
    {
        var chosen = texts.Where(pair => Array.Exists(paths, path => pair.Key.StartsWith(path, StringComparison.Ordinal)) && !pair.Key.StartsWith(StoreWords, StringComparison.Ordinal));
        return new JsonObject(chosen.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => KeyValuePair.Create<string, JsonNode?>(pair.Key.StartsWith(OwnWords, StringComparison.Ordinal) ? pair.Key[OwnWords.Length..] : pair.Key, pair.Value)));
    }

    private static JsonObject Message(string text) => new() { ["message"] = text };

    private void Copy(string from, string path)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(from, target);
    }

    private void Write(string path, string text)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}
