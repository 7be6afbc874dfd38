using System.Globalization;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Content;
using CivicCore.Platform.Geography;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Mail;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>Reads what somebody typed into a notice, or says field by field what is wrong.</summary>
internal sealed class NoticeFormReader(CityTime time, IGeography geography, ReaderLanguage language)
{
    /// <summary>Fills the notice. Gives the errors by field name: keys of the texts bulletin-board.error; none when all is well.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="notice">A new notice or a stored one; changed only when there is no error.</param>
    public IReadOnlyDictionary<string, string> Read(NoticeForm form, Notice notice)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        string Text(string? value, string field, int most, bool demanded = true)
        {
            var trimmed = value?.Trim() ?? "";
            if ((trimmed.Length == 0 && demanded) || trimmed.Length > most)
            {
                errors[field] = trimmed.Length == 0 ? "missing" : "too-long";
            }

            return trimmed;
        }

        var title = Text(form.Title, nameof(form.Title), 120);
        var text = Text(form.Text, nameof(form.Text), 4_000);
        var host = Text(form.Host, nameof(form.Host), 120);
        var placeName = Text(form.PlaceName, nameof(form.PlaceName), 120);
        var address = Text(form.Address, nameof(form.Address), 200, demanded: false);
        var price = Text(form.Price, nameof(form.Price), 120, demanded: false);
        var link = Text(form.Link, nameof(form.Link), 300, demanded: false);
        if (link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            errors[nameof(form.Link)] = "link";
        }

        var when = ReadTimes(form, errors, notice);
        var place = ReadPlace(form, errors);
        if (form.Email is not null && !MailAddresses.IsGood(form.Email.Trim()))
        {
            errors[nameof(form.Email)] = "email";
        }

        if (errors.Count > 0 || when is not { } times)
        {
            return errors;
        }

        var now = time.Now;
        notice.Title = notice.Title is null ? LocalText.Write(Source, title, now) : notice.Title.Rewrite(title, now);
        notice.Text = notice.Text is null ? LocalText.Write(Source, text, now) : notice.Text.Rewrite(text, now);
        notice.Kind = NoticeForm.Value<NoticeKind>(form.Kind) ?? NoticeKind.Event;
        notice.Topic = Topics.All.Contains(form.Topic, StringComparer.Ordinal) ? form.Topic! : Topics.Other;
        notice.Host = host;
        notice.Link = link.Length > 0 ? link : null;
        (notice.Begins, notice.Minutes, notice.Recurrence, notice.Exceptions) = times;
        (notice.PlaceName, notice.Address) = (placeName, address);
        (notice.Latitude, notice.Longitude) = (place?.Latitude, place?.Longitude);
        notice.DistrictId = place is { } point ? geography.DistrictAt(point)?.Id : null;
        notice.Cost = NoticeForm.Value<Cost>(form.Cost) ?? Cost.Free;
        notice.Price = notice.Cost == Cost.Paid && price.Length > 0 ? price : null;
        notice.Accessibility = form.Accessibility.Aggregate(Accessibility.Unknown, static (all, word) => all | (NoticeForm.Value<Accessibility>(word) ?? Accessibility.Unknown));
        notice.Languages = [.. form.Languages.Where(static key => ReaderLanguage.Find(key) is not null).Distinct()];
        notice.Email = form.Email?.Trim() ?? notice.Email;
        notice.Changed = now;
        return errors;
    }

    /// <summary>Who reads easy German writes German.</summary>
    private string Source => language.IsEasy ? ReaderLanguage.Default.Key : language.Key;

    private (DateTime Begins, int Minutes, string? Rule, List<DateOnly> Exceptions)? ReadTimes(NoticeForm form, Dictionary<string, string> errors, Notice stored)
    {
        if (!Day(form.Day, out var day))
        {
            errors[nameof(form.Day)] = "day";
            return null;
        }

        if (!Clock(form.Time, out var begin))
        {
            errors[nameof(form.Time)] = "time";
        }

        if (!Clock(form.Until, out var end))
        {
            errors[nameof(form.Until)] = "time";
        }

        var key = form.Repeats ?? Repetition.Once;
        var rule = key == "other" ? stored.Recurrence : Repetition.Rule(key, day, Day(form.LastDay, out var last) ? last : null);
        if (!string.IsNullOrWhiteSpace(form.LastDay) && (!Day(form.LastDay, out last) || last < day))
        {
            errors[nameof(form.LastDay)] = "last-day";
        }

        if (rule is null && day < time.Today)
        {
            errors[nameof(form.Day)] = "past";
        }

        if (day > time.Today.AddYears(2))
        {
            errors[nameof(form.Day)] = "far";
        }

        var exceptions = new List<DateOnly>();
        foreach (var word in (form.Exceptions ?? "").Split([',', ';', ' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Day(word, out var exception))
            {
                errors[nameof(form.Exceptions)] = "exceptions";
                break;
            }

            exceptions.Add(exception);
        }

        if (errors.Count > 0)
        {
            return null;
        }

        var minutes = (int)(end - begin).TotalMinutes; // TimeOnly counts on beyond midnight
        return (day.ToDateTime(begin), minutes == 0 ? 24 * 60 : minutes, rule, rule is null ? [] : [.. exceptions.Distinct().Order()]);
    }

    private Place? ReadPlace(NoticeForm form, Dictionary<string, string> errors)
    {
        var place = Place.Read(form.Latitude, form.Longitude) ?? geography.FindStop(form.Stop)?.Place;
        if (place is null && !string.IsNullOrEmpty(form.Stop))
        {
            errors[nameof(form.Stop)] = "stop";
        }

        return place;
    }

    /// <summary>"2026-11-30" as date fields send it, or "30.11.2026" as people write it where a browser has no date field.</summary>
    private static bool Day(string? word, out DateOnly day) =>
        DateOnly.TryParseExact(word?.Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool Clock(string? word, out TimeOnly clock) =>
        TimeOnly.TryParseExact(word?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out clock);
}
