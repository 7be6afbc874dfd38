namespace CivicCore.Modules.IssueReports.Categories;

/// <summary>What a question wants.</summary>
public enum QuestionKind
{
    /// <summary>One of its answers.</summary>
    One,

    /// <summary>Any of its answers.</summary>
    Several,

    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Text with line breaks.</summary>
    Text,

    Number,

    /// <summary>A day, ISO 8601.</summary>
    Date,

    /// <summary>Nothing: it tells the reader something.</summary>
    Info,
}

/// <summary>How Open311 answers a new report (GeoReport v2, "type").</summary>
public enum ServiceKind
{
    /// <summary>With its number.</summary>
    Realtime,

    /// <summary>With a token, for the number once it is published.</summary>
    Batch,

    /// <summary>With nothing: it is never published.</summary>
    Blackbox,
}

/// <summary>A question of a category.</summary>
/// <param name="Key">Unique in the category.</param>
/// <param name="Kind">What it wants.</param>
/// <param name="IsRequired">Whether there must be an answer.</param>
/// <param name="Answers">Keys of the answers, for <see cref="QuestionKind.One"/> and <see cref="QuestionKind.Several"/>.</param>
/// <param name="Ends">Answers that end the report, each with the key of the call to make instead.</param>
public sealed record Question(string Key, QuestionKind Kind, bool IsRequired, IReadOnlyList<string> Answers, IReadOnlyDictionary<string, string> Ends);

/// <summary>Another office for a part of the city.</summary>
/// <param name="Area">A larger area, or null.</param>
/// <param name="District">A district's key, or null.</param>
/// <param name="Office">Key of the office.</param>
public sealed record OtherOffice(string? Area, string? District, string Office);

/// <summary>A kind of defect.</summary>
/// <param name="Key">Its key; Open311's service_code.</param>
/// <param name="Group">Key of the group it stands in.</param>
/// <param name="Office">The office that cares for it.</param>
/// <param name="Elsewhere">Offices of parts of the city; the first that fits counts.</param>
/// <param name="Days">Days in which it should be done.</param>
/// <param name="IsPrivate">Whether staff alone see such reports.</param>
/// <param name="Service">How Open311 answers.</param>
/// <param name="Questions">In order.</param>
public sealed record Category(
    string Key, string Group, string Office, IReadOnlyList<OtherOffice> Elsewhere, int Days, bool IsPrivate, ServiceKind Service, IReadOnlyList<Question> Questions);

/// <summary>An office of the city.</summary>
/// <param name="Key">Its key; its name is the text issue-reports.office.{key}.</param>
/// <param name="Email">Where news for it go.</param>
public sealed record Office(string Key, string Email);
