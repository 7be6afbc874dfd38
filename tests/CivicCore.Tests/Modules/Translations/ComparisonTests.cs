using CivicCore.Modules.Translations.Checks;
using CivicCore.Modules.Translations.Memory;
using CsCheck;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>What changed between two texts, and how alike they are.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void What_changed_is_shown_word_by_word()
    {
        var pieces = WordDifference.Between("Der Chor singt am Montag um 19 Uhr.", "Der Chor singt am Dienstag um 20 Uhr.");
        Assert.Equal(["Montag", "19"], pieces.Where(static piece => piece.Change < 0).Select(static piece => piece.Words.Trim()));
        Assert.Equal(["Dienstag", "20"], pieces.Where(static piece => piece.Change > 0).Select(static piece => piece.Words.Trim()));
    }

    [Fact]
    public void The_pieces_are_both_texts_whole() => Gen.Select(Gen.String[Gen.Char["ab .,\nжм"], 0, 60], Gen.String[Gen.Char["ab .,\nжм"], 0, 60]).Sample(static (before, after) =>
    {
        var pieces = WordDifference.Between(before, after);
        Assert.Equal(before, string.Concat(pieces.Where(static piece => piece.Change <= 0).Select(static piece => piece.Words)));
        Assert.Equal(after, string.Concat(pieces.Where(static piece => piece.Change >= 0).Select(static piece => piece.Words)));
    });

    [Fact]
    public void Likeness_is_one_for_the_same_words_and_small_for_others()
    {
        Assert.Equal(1, Likeness("Gemeinsam kochen", "gemeinsam  kochen"), 6);
        Assert.InRange(Likeness("Gemeinsam kochen am Donnerstag", "Gemeinsam kochen am Mittwoch"), 0.6, 0.9);
        Assert.InRange(Likeness("Gemeinsam kochen", "Wo hält der Bus?"), 0, 0.2);
        Assert.Equal(0, Likeness(string.Empty, string.Empty));
    }

    private static double Likeness(string one, string other) => new LetterTriples(one).LikenessTo(new LetterTriples(other));
}
