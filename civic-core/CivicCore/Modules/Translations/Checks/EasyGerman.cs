using Klartext.Rules.Answers;

namespace CivicCore.Modules.Translations.Checks;

/// <summary>The rules of Leichte Sprache that a program can see, by the checker of the rule book's authors.</summary>
internal static class EasyGerman
{
    public static IEnumerable<TextFault> Check(string text) => EasyLanguage.Check(text).Select(static fault => new TextFault($"easy.{fault.Rule}", fault.Words, fault.Count));
}
