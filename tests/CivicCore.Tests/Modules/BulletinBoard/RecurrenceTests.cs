using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Content;

namespace CivicCore.Tests.Modules.BulletinBoard;

public sealed class RecurrenceTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void A_weekly_meeting_keeps_its_hour_when_the_clocks_change()
    {
        var times = Times("week", new DateTime(2026, 10, 20, 19, 0, 0), 3);

        Assert.Equal(["2026-10-20 19:00", "2026-10-27 19:00", "2026-11-03 19:00"], times);
    }

    [Fact]
    public void The_second_tuesday_stays_the_second_tuesday() =>
        Assert.Equal(["2026-11-10 19:00", "2026-12-08 19:00", "2027-01-12 19:00"], Times("month-weekday", new DateTime(2026, 11, 10, 19, 0, 0), 3));

    [Fact]
    public void The_last_friday_is_in_every_month() =>
        Assert.Equal(["2026-10-30 19:00", "2026-11-27 19:00", "2026-12-25 19:00"], Times("month-weekday", new DateTime(2026, 10, 30, 19, 0, 0), 3));

    [Fact]
    public void It_ends_on_its_last_day() =>
        Assert.Equal(2, Times("week", new DateTime(2026, 11, 24, 19, 0, 0), 9, new DateOnly(2026, 12, 1)).Length);

    [Fact]
    public void What_happens_once_happens_once() =>
        Assert.Equal(["2026-11-24 19:00"], Times("once", new DateTime(2026, 11, 24, 19, 0, 0), 5));

    [Theory]
    [InlineData("FREQ=WEEKLY", true)]
    [InlineData("FREQ=SECONDLY", false)]
    [InlineData("FREQ=DAILY;BYSECOND=1", false)]
    [InlineData("FREQ=QUATSCH", false)]
    [InlineData("nichts", false)]
    public void A_rule_that_would_fire_all_day_is_none(string rule, bool isRule) => Assert.Equal(isRule, Recurrence.IsRule(rule));

    [Theory]
    [InlineData("week")]
    [InlineData("two-weeks")]
    [InlineData("month-weekday")]
    [InlineData("year")]
    public void The_form_shows_again_what_was_chosen(string key) =>
        Assert.Equal((key, new DateOnly(2027, 1, 31)), Repetition.Of(Repetition.Rule(key, new DateOnly(2026, 11, 24), new DateOnly(2027, 1, 31))));

    private static string[] Times(string repeats, DateTime begins, int take, DateOnly? last = null)
    {
        var notice = new Notice
        {
            Title = LocalText.Write("de", "Treff", DateTimeOffset.UnixEpoch),
            Text = LocalText.Write("de", "Treff", DateTimeOffset.UnixEpoch),
            Topic = Topics.Other,
            Host = "Verein",
            PlaceName = "Saal",
            Begins = begins,
            Minutes = 90,
            Recurrence = Repetition.Rule(repeats, DateOnly.FromDateTime(begins), last),
        };
        return [.. notice.Occurrences(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), Berlin).Take(take)
            .Select(time => FormattableString.Invariant($"{TimeZoneInfo.ConvertTime(time.Begins, Berlin):yyyy-MM-dd HH:mm}"))];
    }
}
