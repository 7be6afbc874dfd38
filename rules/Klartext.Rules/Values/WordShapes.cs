using Klartext.Policies;

namespace Klartext.Rules.Values;

/// <summary>What a word may be part of, told by its letters alone; each word is looked at once.</summary>
[Flags]
internal enum WordShapes : byte
{
    /// <summary>Of nothing.</summary>
    None = 0,

    /// <summary>A number ("6", "13a").</summary>
    Number = 1,

    /// <summary>"Art." before the number of an article.</summary>
    Article = 2,

    /// <summary>A telephone number, a postcode, a web address, an e-mail address spelt out, a company.</summary>
    Contact = 4,

    /// <summary>A noun or a name: it begins with a capital.</summary>
    Capital = 8,
}

/// <summary>Tells the shapes of words, so that values are looked for only where there may be one.</summary>
internal static class WordShape
{
    /// <summary>The shapes of a word as it is written.</summary>
    public static WordShapes Of(ReadOnlySpan<char> word)
    {
        var shapes = Characters.IsDigit(word[0]) ? WordShapes.Number : WordShapes.None;
        shapes |= Characters.IsCapital(word[0]) ? WordShapes.Capital : WordShapes.None;
        shapes |= Articles.IsArticleWord(word) ? WordShapes.Article : WordShapes.None;
        return Contacts.IsSign(word) ? shapes | WordShapes.Contact : shapes;
    }
}
