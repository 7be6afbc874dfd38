using CivicCore.Modules.PrivacyReader.Workshops;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>Six letters, read from a wall and typed on any keyboard.</summary>
public sealed class RoomCodeTests
{
    [Theory]
    [InlineData("MUSTER", "MUSTER")]
    [InlineData(" mus-ter ", "MUSTER")]
    [InlineData("mus ter", "MUSTER")]
    [InlineData("КМТРХУ", "KMTPXY")]
    [InlineData("MUSTE", null)]
    [InlineData("MUSTERN", null)]
    [InlineData("MUST1R", null)]
    [InlineData("MUSTIR", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void It_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, RoomCode.Read(typed));

    [Fact]
    public void A_new_one_has_six_letters_that_nobody_mistakes()
    {
        var codes = Enumerable.Range(0, 1_000).Select(static _ => RoomCode.Create()).ToList();
        Assert.All(codes, static code => Assert.Equal(code, RoomCode.Read(code)));
        Assert.DoesNotContain(codes, static code => code.IndexOfAny(['I', 'L', 'O', 'Q']) >= 0);
        Assert.Distinct(codes);
    }
}
