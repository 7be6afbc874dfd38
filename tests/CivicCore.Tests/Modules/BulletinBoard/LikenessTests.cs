using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Content;

namespace CivicCore.Tests.Modules.BulletinBoard;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Repariertreff im Weststadthaus", "Reparier-Treff im Weststadthaus", true)]
    [InlineData("Sprachcafé Deutsch und Türkisch", "Sprachcafé Deutsch/Türkisch", true)]
    [InlineData("Chorprobe, Gäste willkommen", "Chor-Probe (Gäste willkommen)", true)]
    [InlineData("Chorprobe", "Kinderturnen", false)]
    [InlineData("Vorlesen für Kinder", "Turnen für Kinder", false)]
    public void The_same_under_another_spelling_is_alike_and_another_thing_is_not(string one, string other, bool alike) =>
        Assert.Equal(alike, Likeness.Of(Notice(one, 0), Notice(other, 30)) >= Likeness.Near);

    [Fact]
    public void The_same_on_another_day_is_another_time() =>
        Assert.Equal(0, Likeness.Of(Notice("Chorprobe", 0), Notice("Chorprobe", 24 * 60)));

    private static Notice Notice(string title, int minutesLater) => new()
    {
        Title = LocalText.Write("de", title, DateTimeOffset.UnixEpoch),
        Text = LocalText.Write("de", title, DateTimeOffset.UnixEpoch),
        Topic = Topics.Other,
        Host = "Verein",
        PlaceName = "Bürgerhaus Mitte",
        Begins = new DateTime(2026, 12, 1, 18, 0, 0).AddMinutes(minutesLater),
    };
}
