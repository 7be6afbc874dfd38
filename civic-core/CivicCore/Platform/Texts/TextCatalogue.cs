using CivicCore.Platform.Languages;
using CivicCore.Platform.Modules;

namespace CivicCore.Platform.Texts;

/// <summary>All interface texts of platform and modules, read once from the files.</summary>
public sealed class TextCatalogue
{
    /// <summary>First part of the platform's own keys.</summary>
    public const string PlatformName = "portal";

    private readonly Dictionary<string, IReadOnlyDictionary<string, InterfaceText>> languages = [];

    /// <summary>Reads the files of platform and modules.</summary>
    public TextCatalogue(IEnumerable<InstalledModule> modules)
    {
        InstalledModule[] owners = [new(PlatformName, "CivicCore.Platform.Texts", typeof(TextCatalogue).Assembly), .. modules];
        foreach (var language in ReaderLanguage.All)
        {
            var texts = new Dictionary<string, InterfaceText>(StringComparer.Ordinal);
            foreach (var owner in owners)
            {
                foreach (var (key, text) in TextFiles.Read(owner, language.Key))
                {
                    texts.Add($"{owner.Name}.{key}", text);
                }
            }

            languages.Add(language.Key, texts);
        }
    }

    /// <summary>The texts of a language by full key ("bulletin-board.submit.title").</summary>
    public IReadOnlyDictionary<string, InterfaceText> In(string language) => languages[language];
}
