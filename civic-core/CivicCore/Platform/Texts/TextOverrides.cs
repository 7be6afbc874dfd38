namespace CivicCore.Platform.Texts;

/// <summary>Corrections of interface texts that stand in the database and not yet in the files. One module provides them.</summary>
public interface ITextOverrides
{
    /// <summary>The corrected text, or null where the file's stands. Is asked for every text, so it must be answered from memory.</summary>
    InterfaceText? Find(string language, string key);
}

/// <summary>No corrections.</summary>
internal sealed class NoTextOverrides : ITextOverrides
{
    public InterfaceText? Find(string language, string key) => null;
}
