using System.Text.RegularExpressions;
using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Finding;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>What POST requests brought.</summary>
/// <param name="Report">The report.</param>
/// <param name="Email">Where news go; null for none.</param>
/// <param name="Contact">All that was said of the person, for staff.</param>
/// <param name="MediaUrl">A picture elsewhere.</param>
internal sealed record ReadRequest(NewReport Report, string? Email, string? Contact, string? MediaUrl);

/// <summary>Reads the form of POST requests.</summary>
internal sealed partial class RequestReader(IGeography geography, AddressBook addresses, CategoryBook book, PortalTexts texts)
{
    private const int LongestDescription = 4_000;
    private const int LongestLine = 500;
    private const int LongestContact = 400;

    /// <summary>Reads it; null when there are errors: sentences for the user.</summary>
    public async Task<ReadRequest?> ReadAsync(Category category, IFormCollection form, List<string> errors, CancellationToken cancellation)
    {
        string? Word(string name) => form[name].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim();
        void Error(string key, params (string, object?)[] values) => errors.Add(texts[$"issue-reports.open311.error.{key}", values]);

        var place = await ReadPlaceAsync(Word, Error, cancellation);
        var answers = ReadAttributes(category, form, Error);
        var (text, email, media) = (Word("description"), Word("email"), Word("media_url"));
        if (text?.Length > LongestDescription || Markup().IsMatch(text ?? ""))
        {
            Error(text!.Length > LongestDescription ? "description-long" : "description-markup");
        }

        if (email is not null && !MailAddresses.IsGood(email))
        {
            Error("email");
        }

        if (media is not null && (media.Length > LongestLine || !Uri.TryCreate(media, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")))
        {
            Error("media");
        }

        if (errors.Count > 0 || place is null || answers is null)
        {
            return null;
        }

        var contact = string.Join(", ", new[] { $"{Word("first_name")} {Word("last_name")}".Trim(), email, Word("phone") }.Where(static part => !string.IsNullOrEmpty(part)));
        return new ReadRequest(new NewReport(category, place, answers, text, IsPrivate: false), email, contact.Length == 0 ? null : contact[..Math.Min(contact.Length, LongestContact)], media);
    }

    /// <summary>lat and long, or address_id (a stop of the timetable), or address_string, which is looked up as the form for people does.</summary>
    private async Task<FoundPlace?> ReadPlaceAsync(Func<string, string?> word, Action<string, (string, object?)[]> error, CancellationToken cancellation)
    {
        var (latitude, longitude, id, address) = (word("lat"), word("long"), word("address_id"), word("address_string"));
        if (latitude is null && longitude is null && id is null && address is null)
        {
            error("location-missing", []);
            return null;
        }

        var asked = new ReportPlace { Address = address, Latitude = latitude, Longitude = longitude, Stop = latitude is null && longitude is null ? id : null };
        var found = (await addresses.CompleteAsync(asked, cancellation)).Find(geography, out var fault);
        if (fault is not null)
        {
            error($"location-{fault}", []);
        }

        return found;
    }

    private Dictionary<string, List<string>>? ReadAttributes(Category category, IFormCollection form, Action<string, (string, object?)[]> error)
    {
        var sent = form.Keys.Select(static key => Attribute().Match(key)).Where(static match => match.Success).Select(static match => (Field: match.Value, Code: match.Groups["code"].Value)).ToList();
        foreach (var (_, code) in sent.Where(each => !category.Questions.Any(question => question.Key == each.Code && question.Kind != QuestionKind.Info)))
        {
            error("attribute-unknown", [("code", code)]);
        }

        var read = AnswerReader.Read(category, key => sent.Where(each => each.Code == key).SelectMany(each => form[each.Field]));
        foreach (var (code, fault) in read.Errors)
        {
            error($"attribute-{(fault == "missing-field" ? "missing" : "value")}", [("code", code)]);
        }

        if (read.Call is { } call)
        {
            error("call", [("words", texts[$"issue-reports.calls.{call}"]), ("phone", book.Number(call))]);
        }

        return read.Errors.Count == 0 && read.Call is null ? read.Answers : null;
    }

    [GeneratedRegex(@"^attribute\[(?<code>[^\]]+)\](\[\])?$")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"</?[A-Za-z][^>]*>")]
    private static partial Regex Markup();
}
