using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Klartext.Extension.Engine;

/// <summary>What the scripts of the extension may ask of .NET. Everything goes in and out as text (JSON or HTML).</summary>
[SupportedOSPlatform("browser")]
public static partial class EngineExports
{
    private static ReadingEngine? engine;

    private static ReadingEngine Engine => engine ?? throw new InvalidOperationException("The rule book is not loaded.");

    /// <summary>Loads the rule book; once, before anything else.</summary>
    /// <returns>Its version.</returns>
    [JSExport]
    public static string Load(byte[] book)
    {
        engine = new ReadingEngine(book);
        return engine.Version;
    }

    /// <inheritdoc cref="ReadingEngine.Read"/>
    [JSExport]
    public static string Read(string page) => Engine.Read(page);

    /// <inheritdoc cref="ReadingEngine.View"/>
    [JSExport]
    public static string View(string page, string language) => Engine.View(page, language);

    /// <inheritdoc cref="ReadingEngine.Json"/>
    [JSExport]
    public static string Json(string page, string language) => Engine.Json(page, language);

    /// <inheritdoc cref="ReadingEngine.Statement"/>
    [JSExport]
    public static string Statement(string page, string language, string statement) => Engine.Statement(page, language, statement);

    /// <inheritdoc cref="ReadingEngine.Parties"/>
    [JSExport]
    public static string Parties(string page) => Engine.Parties(page);

    /// <inheritdoc cref="ReadingEngine.Compare"/>
    [JSExport]
    public static string Compare(string before, string after, string language, string? sites) => Engine.Compare(before, after, language, sites);

    /// <inheritdoc cref="ReadingEngine.Passage"/>
    [JSExport]
    public static string Passage(string passage, string? policyLanguage, string language) => Engine.Passage(passage, policyLanguage, language);

    /// <inheritdoc cref="ReadingEngine.Signals"/>
    [JSExport]
    public static string Signals(string language) => Engine.Signals(language);
}
