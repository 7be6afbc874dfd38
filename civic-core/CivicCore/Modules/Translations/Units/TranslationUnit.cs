using CivicCore.Platform.Content;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Units;

/// <summary>How far the translation of a text is.</summary>
internal enum UnitState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>The source has changed since.</summary>
    Outdated,

    /// <summary>A machine wrote it and no person has released it.</summary>
    Machine,

    /// <summary>It fits the source.</summary>
    Current,
}

/// <summary>A text and its translation into one language, as the workbench sees both.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="SourceLanguage">Language it was written in.</param>
/// <param name="Source">The words to translate, with their plural forms.</param>
/// <param name="Language">Language of the translation.</param>
/// <param name="Present">The translation that readers see; null when there is none.</param>
/// <param name="Origin">Who wrote it.</param>
/// <param name="MadeFrom">Hash of the source it was made from; null when there is no translation.</param>
/// <param name="Path">Where a reader meets it, without language; null for an interface text.</param>
internal sealed record TranslationUnit(
    UnitAddress Address, string SourceLanguage, InterfaceText Source, string Language, InterfaceText? Present, TextKind Origin, string? MadeFrom, string? Path)
{
    /// <summary>Hash of the source's words, worked out once.</summary>
    public string SourceHash { get; } = TextForms.HashOf(Source);

    public UnitState State =>
        Present is null ? UnitState.Missing
        : Origin == TextKind.Machine ? UnitState.Machine
        : MadeFrom != SourceHash ? UnitState.Outdated
        : UnitState.Current;

    /// <summary>The plural forms that a translation must have.</summary>
    public IReadOnlyList<string> Categories => TextForms.CategoriesOf(Source, Language);
}
