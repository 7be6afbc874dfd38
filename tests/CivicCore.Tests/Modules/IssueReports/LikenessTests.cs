using System.Globalization;
using System.Reflection;
using CivicCore.Modules.IssueReports;
using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Finding;
using CivicCore.Platform.Geography;
using Microsoft.Extensions.Options;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>Whether two reports are taken for the same defect, measured on labelled pairs that the weights were not fitted to.</summary>
public sealed class LikenessTests
{
    private const double MetresOfDegree = 111_195;
    private static readonly DateTimeOffset Day = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
    private static readonly Likeness Likeness = new(new CategoryBook(Options.Create(new IssueReportOptions())), new GermanWords());

    [Fact]
    public void Of_the_pairs_it_never_saw_it_finds_the_same_defects_and_few_others()
    {
        var pairs = Pairs().Where(static (_, at) => at / 2 % 2 == 1).ToList();
        Assert.Equal(100, pairs.Count);
        var found = pairs.Where(static pair => Likeness.Of(pair.One, pair.Other) >= Likeness.Same).ToList();
        var right = found.Count(static pair => pair.IsSame);
        var (precision, recall) = ((double)right / found.Count, (double)right / pairs.Count(static pair => pair.IsSame));
        TestContext.Current.SendDiagnosticMessage($"similar reports: precision {precision:0.00}, recall {recall:0.00}");
        Assert.True(precision >= 0.8 && recall >= 0.8, $"precision {precision:0.00}, recall {recall:0.00}");
    }

    [Fact]
    public void There_are_two_hundred_pairs_half_of_them_the_same() =>
        Assert.Equal((200, 100), (Pairs().Count, Pairs().Count(static pair => pair.IsSame)));

    [Fact]
    public void It_is_the_same_both_ways_round() =>
        Assert.All(Pairs(), static pair => Assert.Equal(Likeness.Of(pair.One, pair.Other), Likeness.Of(pair.Other, pair.One), 9));

    [Theory]
    [InlineData("Die Bäume", "baeume")]
    [InlineData("STRASSENSCHÄDEN", "Straßenschäden")]
    [InlineData("u\u0308berfu\u0308llt", "überfüllt")]
    [InlineData("Sperrmüll", "Abfall")]
    public void Spelling_ending_and_synonym_make_no_other_word(string one, string other) =>
        Assert.Equal(new GermanWords().Of(one), new GermanWords().Of(other));

    [Fact]
    public void Far_away_is_another_defect_whatever_the_words_say()
    {
        var here = new Sighting("pothole", new Place(48.39, 9.99), "Schlagloch vor der Bäckerei", Day);
        Assert.Equal(0, Likeness.Of(here, here with { Place = new Place(48.392, 9.99) }));
        Assert.True(Likeness.Of(here, here) > 0.9);
    }

    private static List<(bool IsSame, Sighting One, Sighting Other)> Pairs()
    {
        var file = typeof(LikenessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "RepositoryRoot").Value!;
        return [.. File.ReadLines(Path.Combine(file, "tests/CivicCore.Tests/Modules/IssueReports/pairs.txt")).Where(static line => line.Length > 0 && line[0] != '#').Select(Read)];
    }

    private static (bool IsSame, Sighting One, Sighting Other) Read(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var categories = parts[1].Split(' ');
        var north = new Place(48.39 + (double.Parse(parts[2], CultureInfo.InvariantCulture) / MetresOfDegree), 9.99);
        return (parts[0] == "+",
            new Sighting(categories[0], new Place(48.39, 9.99), parts[4], Day),
            new Sighting(categories[1], north, parts[5], Day.AddDays(int.Parse(parts[3], CultureInfo.InvariantCulture))));
    }
}
