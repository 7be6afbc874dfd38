using System.Globalization;
using CivicCore.Modules.BulletinBoard.Notices;
using Microsoft.AspNetCore.Http.Extensions;

namespace CivicCore.Modules.BulletinBoard.Finding;

/// <summary>
/// What somebody looks for: the same for list, calendar, feed and news. In an address: tag, bis, ort (a stop's id), adresse, stadtteil, meter,
/// thema, kosten, zugang, sprache, art. What cannot be read is left out.
/// </summary>
public sealed record NoticeFilter
{
    public static readonly NoticeFilter Nothing = new();

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? StopId { get; init; }

    /// <summary>Street and number, where no stop is asked for.</summary>
    public string? Address { get; init; }

    public string? DistrictId { get; init; }

    /// <summary>How far from the stop or the address, in metres.</summary>
    public int Metres { get; init; } = 1_000;

    public string? Topic { get; init; }

    public Cost? Cost { get; init; }

    public Accessibility Accessibility { get; init; }

    public string? Language { get; init; }

    public NoticeKind? Kind { get; init; }

    /// <summary>Whether anything but the days is asked for.</summary>
    public bool IsNarrow => this with { From = null, To = null } != Nothing;

    /// <summary>Whether a notice is what is asked for, but for its days and its place near a stop.</summary>
    public bool Matches(Notice notice) =>
        (DistrictId is null || notice.DistrictId == DistrictId)
        && (Topic is null || notice.Topic == Topic)
        && (Cost is null || notice.Cost == Cost)
        && (Kind is null || notice.Kind == Kind)
        && (Language is null || notice.Languages.Contains(Language))
        && (notice.Accessibility & Accessibility) == Accessibility;

    /// <summary>Reads the query of an address.</summary>
    public static NoticeFilter Read(IQueryCollection query)
    {
        string? Word(string name) => query[name].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value));
        DateOnly? Day(string name) => DateOnly.TryParseExact(Word(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new NoticeFilter
        {
            From = Day("tag"),
            To = Day("bis"),
            StopId = Word("ort"),
            Address = Word("adresse") is { Length: <= 200 } address ? address : null,
            DistrictId = Word("stadtteil"),
            Metres = int.TryParse(Word("meter"), NumberStyles.None, CultureInfo.InvariantCulture, out var metres) && metres is >= 100 and <= 20_000 ? metres : 1_000,
            Topic = Word("thema") is { } topic && Topics.All.Contains(topic, StringComparer.Ordinal) ? topic : null,
            Cost = NoticeForm.Value<Cost>(Word("kosten")),
            Accessibility = query["zugang"].Aggregate(Accessibility.Unknown, static (all, word) => all | (NoticeForm.Value<Accessibility>(word) ?? Accessibility.Unknown)),
            Language = Platform.Languages.ReaderLanguage.Find(Word("sprache"))?.Key,
            Kind = NoticeForm.Value<NoticeKind>(Word("art")),
        };
    }

    /// <summary>The query that <see cref="Read"/> reads, with its question mark; empty for no filter.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        Add("tag", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("bis", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("ort", StopId);
        Add("adresse", Address);
        Add("meter", (StopId is null && Address is null) || Metres == 1_000 ? null : Metres.ToString(CultureInfo.InvariantCulture));
        Add("stadtteil", DistrictId);
        Add("thema", Topic);
        Add("kosten", Cost is { } cost ? NoticeForm.Word(cost) : null);
        foreach (var each in Enum.GetValues<Accessibility>().Where(each => each != 0 && Accessibility.HasFlag(each)))
        {
            Add("zugang", NoticeForm.Word(each));
        }

        Add("sprache", Language);
        Add("art", Kind is { } kind ? NoticeForm.Word(kind) : null);
        return query.ToString();
    }
}
