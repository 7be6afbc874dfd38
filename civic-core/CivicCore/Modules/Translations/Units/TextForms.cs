using System.Text.Encodings.Web;
using System.Text.Json;
using CivicCore.Platform.Content;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Units;

/// <summary>A text with its plural forms, as it is stored and compared.</summary>
internal static class TextForms
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON, the forms in the order of the categories.</summary>
    public static string Write(InterfaceText text) =>
        JsonSerializer.Serialize(InterfaceText.Categories.Where(text.Forms.ContainsKey).Select(each => KeyValuePair.Create(each, text.Forms[each])).ToDictionary(), Json);

    public static InterfaceText Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json)!);

    /// <summary>Hash of the words; that of a text without a count is the one of <see cref="LocalText.HashOf"/>.</summary>
    public static string HashOf(InterfaceText text) => LocalText.HashOf(text.IsPlural ? Write(text) : text.Text);

    public static bool AreSame(InterfaceText? one, InterfaceText? other) => one is null ? other is null : other is not null && HashOf(one) == HashOf(other);

    /// <summary>The forms that a translation of a source into a language has.</summary>
    public static IReadOnlyList<string> CategoriesOf(InterfaceText source, string language) => source.IsPlural ? PluralRules.CategoriesOf(language) : ["other"];

    /// <summary>All words in one text, a form a line.</summary>
    public static string Flat(InterfaceText text) => string.Join('\n', InterfaceText.Categories.Where(text.Forms.ContainsKey).Select(each => text.Forms[each]));
}
