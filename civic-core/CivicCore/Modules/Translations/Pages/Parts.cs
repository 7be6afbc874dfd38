using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Pages;

/// <summary>What a person calls the part of the portal that a text belongs to.</summary>
internal static class Parts
{
    /// <summary>Name of a module as it stands in the menu.</summary>
    public static string NameOf(PortalTexts texts, string module) =>
        module == TextCatalogue.PlatformName ? texts["translations.portal"] : texts.Has($"{module}.navigation.title") ? texts[$"{module}.navigation.title"] : module;

    /// <summary>Name of a field of content, or the key of an interface text.</summary>
    public static string FieldOf(PortalTexts texts, UnitAddress address)
    {
        if (address.IsInterface)
        {
            return address.Id;
        }

        var (kind, field) = ($"{address.Kind}.kind", $"{address.Kind}.field.{address.Field}");
        return $"{(texts.Has(kind) ? texts[kind] : address.Kind)}: {(texts.Has(field) ? texts[field] : address.Field)}";
    }
}
