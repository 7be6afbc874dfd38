using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Klartext.Extension.Engine;

/// <summary>What the scripts of the extension may ask of .NET. Everything goes in and out as text (JSON or HTML).</summary>
[SupportedOSPlatform("browser")]
public static partial class EngineExports
{
    private static ReadingEngine? engine;

    /// <summary>Loads the rule book; once, before anything else.</summary>
    [JSExport]
    public static string Load(byte[] book)
    {
        engine = new ReadingEngine(book);
        return engine.Version;
    }

    /// <summary>Reads a policy (JSON: title, language, blocks) and gives the reading as JSON.</summary>
    [JSExport]
    public static string Read(string page, string language) => (engine ?? throw new InvalidOperationException("The rule book is not loaded.")).Read(page, language);
}
