using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Geography;

namespace CivicCore.Modules.IssueReports.Finding;

/// <summary>What somebody saw.</summary>
/// <param name="Category">Key of its category.</param>
/// <param name="Place">Where.</param>
/// <param name="Words">What they say; null if nothing yet.</param>
/// <param name="At">When.</param>
public sealed record Sighting(string Category, Place Place, string? Words, DateTimeOffset At)
{
    /// <summary>What a report says.</summary>
    public static Sighting Of(Report report) => new(report.Category, report.Place, report.Text?.Source, report.Written);
}

/// <summary>
/// How likely two reports are of the same defect: a logistic model of distance, category, words and time between them. Its weights were
/// fitted to one half of the labelled pairs of the tests (IssueReports/pairs.txt); the other half measures it.
/// </summary>
internal sealed class Likeness(CategoryBook book, GermanWords words)
{
    /// <summary>From here on two reports are taken for the same.</summary>
    public const double Same = 0.5;

    /// <summary>From here on a report is worth a look, while the words are not yet known.</summary>
    public const double WorthALook = 0.25;

    /// <summary>Farther away it is another defect.</summary>
    public const double FarthestMetres = 200;

    /// <summary>Longer ago it is another defect.</summary>
    public static readonly TimeSpan LongestGap = TimeSpan.FromDays(365);

    private const double Constant = -10.6;
    private const double WeightOfDistance = 6.6;
    private const double WeightOfCategory = 1.9;
    private const double WeightOfWords = 5.0;
    private const double WeightOfTime = 2.35;

    /// <summary>What unknown words count as: the middle between same and other.</summary>
    private const double UnknownWords = 0.3;

    private const double DaysOfHalfTime = 60;

    /// <summary>Likeness, 0 to 1; the same both ways round.</summary>
    public double Of(Sighting one, Sighting other)
    {
        var metres = one.Place.MetresTo(other.Place);
        if (metres > FarthestMetres)
        {
            return 0;
        }

        var (near, category, said, time) = Features(one, other, metres);
        return 1 / (1 + Math.Exp(-(Constant + (WeightOfDistance * near) + (WeightOfCategory * category) + (WeightOfWords * said) + (WeightOfTime * time))));
    }

    /// <summary>What the model sees, each 0 to 1.</summary>
    internal (double Near, double Category, double Words, double Time) Features(Sighting one, Sighting other, double metres) =>
        (1 - (metres / FarthestMetres), Kinship(one.Category, other.Category), words.Share(one.Words, other.Words) ?? UnknownWords, Math.Pow(2, -Math.Abs((one.At - other.At).TotalDays) / DaysOfHalfTime));

    private double Kinship(string one, string other) =>
        one == other ? 1 : book.Find(one) is { } left && book.Find(other) is { } right && left.Group == right.Group ? 0.5 : 0;
}
