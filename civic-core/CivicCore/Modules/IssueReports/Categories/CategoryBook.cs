using CivicCore.Platform.Geography;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.IssueReports.Categories;

/// <summary>All categories, the offices behind them, and the numbers to call instead. Read once, at start.</summary>
internal sealed class CategoryBook
{
    private readonly Dictionary<string, Category> byKey;
    private readonly Dictionary<string, string> calls;

    /// <summary>Reads the files of the settings, or those of the module.</summary>
    /// <exception cref="InvalidDataException">A file is wrong; the message says where.</exception>
    public CategoryBook(IOptions<IssueReportOptions> options)
    {
        using var categories = Open(options.Value.Categories, "categories.yaml");
        using var offices = Open(options.Value.Offices, "offices.yaml");
        var file = CategoryFile.Read<CategoryFile>(categories, "categories.yaml");
        All = [.. file.Categories.Select(static entry => entry.ToCategory())];
        Offices = [.. CategoryFile.Read<List<CategoryFile.OfficeEntry>>(offices, "offices.yaml").Select(static entry => new Office(entry.Key, entry.Email))];
        calls = file.Calls;
        Check();
        byKey = All.ToDictionary(static category => category.Key, StringComparer.Ordinal);
    }

    /// <summary>All categories, in order.</summary>
    public IReadOnlyList<Category> All { get; }

    /// <summary>All offices.</summary>
    public IReadOnlyList<Office> Offices { get; }

    /// <summary>The category with a key, or null.</summary>
    public Category? Find(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    /// <summary>The telephone number of a call.</summary>
    public string Number(string call) => calls[call];

    /// <summary>Who cares for a defect: by category and district.</summary>
    /// <param name="category">What it is.</param>
    /// <param name="district">Where; null when nobody knows.</param>
    /// <returns>Key of the office.</returns>
    public static string OfficeFor(Category category, District? district) =>
        category.Elsewhere.FirstOrDefault(part => district is not null && (part.District == district.Id || (part.District is null && part.Area == district.Area)))?.Office ?? category.Office;

    private static StreamReader Open(string? path, string own) => path is { Length: > 0 }
        ? new StreamReader(Path.GetFullPath(path, AppContext.BaseDirectory))
        : new StreamReader(typeof(CategoryBook).Assembly.GetManifestResourceStream($"{typeof(CategoryBook).Namespace}.{own}")!);

    private void Check()
    {
        var offices = Offices.Select(static office => office.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var category in All)
        {
            foreach (var office in category.Elsewhere.Select(static part => part.Office).Append(category.Office).Where(office => !offices.Contains(office)))
            {
                throw new InvalidDataException($"categories.yaml, {category.Key}: no office \"{office}\" in offices.yaml.");
            }

            foreach (var (answer, call) in category.Questions.SelectMany(static question => question.Ends.Select(end => (Known: question.Answers.Contains(end.Key) ? end.Key : null, end.Value))))
            {
                if (answer is null || !calls.ContainsKey(call))
                {
                    throw new InvalidDataException($"categories.yaml, {category.Key}: \"ends\" names an answer or a call that there is not ({call}).");
                }
            }
        }
    }
}
