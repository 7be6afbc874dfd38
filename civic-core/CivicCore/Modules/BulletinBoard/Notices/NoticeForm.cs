using System.Globalization;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>What somebody typed about a notice, as it came; every field may be missing or wrong.</summary>
public sealed class NoticeForm
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Topic { get; set; }

    public string? Host { get; set; }

    public string? Link { get; set; }

    /// <summary>"2026-11-30".</summary>
    public string? Day { get; set; }

    /// <summary>"18:30".</summary>
    public string? Time { get; set; }

    /// <summary>"20:00"; on the next day if it is not after the beginning.</summary>
    public string? Until { get; set; }

    /// <summary>A key of <see cref="Repetition"/>.</summary>
    public string? Repeats { get; set; }

    /// <summary>The last day on which it can come, "2027-06-30"; empty for no end.</summary>
    public string? LastDay { get; set; }

    /// <summary>Days on which it does not come, "2026-12-24" each, with commas, spaces or lines between them.</summary>
    public string? Exceptions { get; set; }

    public string? PlaceName { get; set; }

    public string? Address { get; set; }

    /// <summary>Id of the nearest stop, which gives the place on the map.</summary>
    public string? Stop { get; set; }

    public string? Latitude { get; set; }

    public string? Longitude { get; set; }

    public string? Cost { get; set; }

    public string? Price { get; set; }

    /// <summary>What is ticked; nothing ticked is sent as nothing at all.</summary>
    public List<string> Accessibility { get; set => field = value ?? []; } = [];

    /// <summary>What is ticked; nothing ticked is sent as nothing at all.</summary>
    public List<string> Languages { get; set => field = value ?? []; } = [];

    public string? Email { get; set; }

    /// <summary>A field that people do not see; a machine fills it in.</summary>
    public string? Website { get; set; }

    /// <summary>The form as a stored notice would have been typed.</summary>
    public static NoticeForm Of(Notice notice)
    {
        var (repeats, last) = Repetition.Of(notice.Recurrence);
        return new NoticeForm
        {
            Kind = Word(notice.Kind),
            Title = notice.Title.Source,
            Text = notice.Text.Source,
            Topic = notice.Topic,
            Host = notice.Host,
            Link = notice.Link,
            Day = notice.Begins.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = notice.Begins.ToString("HH:mm", CultureInfo.InvariantCulture),
            Until = notice.Begins.AddMinutes(notice.Minutes).ToString("HH:mm", CultureInfo.InvariantCulture),
            Repeats = repeats,
            LastDay = last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Exceptions = string.Join(", ", notice.Exceptions.Select(static day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            PlaceName = notice.PlaceName,
            Address = notice.Address,
            Latitude = notice.Latitude?.ToString(CultureInfo.InvariantCulture),
            Longitude = notice.Longitude?.ToString(CultureInfo.InvariantCulture),
            Cost = Word(notice.Cost),
            Price = notice.Price,
            Accessibility = [.. Enum.GetValues<Accessibility>().Where(each => each != 0 && notice.Accessibility.HasFlag(each)).Select(Word)],
            Languages = [.. notice.Languages],
            Email = notice.Email,
        };
    }

    /// <summary>A value as forms and addresses write it: "StepFree" is "step-free".</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of such a word; null if there is none.</summary>
    public static T? Value<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Word(value) == word).Select(static value => (T?)value).FirstOrDefault();
}
