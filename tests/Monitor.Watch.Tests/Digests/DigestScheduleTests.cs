using System.Globalization;
using Monitor.Watch.Digests;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Digests;

public sealed class DigestScheduleTests
{
    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture);

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    private static DigestWindow Window(string from, string until) => new(At(from), At(until));

    [Theory]
    // Ordinary days, before, at and after the hour.
    [InlineData("UTC", 7, "2026-03-10T06:59:59", "2026-03-08T07:00", "2026-03-09T07:00")]
    [InlineData("UTC", 7, "2026-03-10T07:00", "2026-03-09T07:00", "2026-03-10T07:00")]
    [InlineData("Europe/Berlin", 7, "2026-01-10T12:00", "2026-01-09T06:00", "2026-01-10T06:00")]
    // Clocks go forward on 29 March 2026: a day of 23 hours; 02:00 does not exist and is taken at the old offset.
    [InlineData("Europe/Berlin", 7, "2026-03-29T12:00", "2026-03-28T06:00", "2026-03-29T05:00")]
    [InlineData("Europe/Berlin", 2, "2026-03-29T12:00", "2026-03-28T01:00", "2026-03-29T01:00")]
    [InlineData("Europe/Berlin", 2, "2026-03-30T12:00", "2026-03-29T01:00", "2026-03-30T00:00")]
    // Clocks go back on 25 October 2026: a day of 25 hours; of the two 02:00 the first counts.
    [InlineData("Europe/Berlin", 7, "2026-10-25T12:00", "2026-10-24T05:00", "2026-10-25T06:00")]
    [InlineData("Europe/Berlin", 2, "2026-10-25T00:30", "2026-10-24T00:00", "2026-10-25T00:00")]
    [InlineData("Europe/Berlin", 2, "2026-10-25T01:30", "2026-10-24T00:00", "2026-10-25T00:00")]
    // The southern hemisphere, the other way round: forward on 4 October 2026, back on 5 April.
    [InlineData("Australia/Sydney", 7, "2026-10-03T23:00", "2026-10-02T21:00", "2026-10-03T20:00")]
    [InlineData("Australia/Sydney", 7, "2026-04-04T23:00", "2026-04-03T20:00", "2026-04-04T21:00")]
    // Midnight that does not exist: Chile goes forward at 24:00 of 5 September 2026.
    [InlineData("America/Santiago", 0, "2026-09-06T12:00", "2026-09-05T04:00", "2026-09-06T04:00")]
    [InlineData("America/Santiago", 0, "2026-09-07T12:00", "2026-09-06T04:00", "2026-09-07T03:00")]
    // Half and quarter hours, and a change by half an hour only (Lord Howe, 4 October 2026).
    [InlineData("Asia/Kolkata", 7, "2026-05-01T02:00", "2026-04-30T01:30", "2026-05-01T01:30")]
    [InlineData("Asia/Kathmandu", 7, "2026-05-01T02:00", "2026-04-30T01:15", "2026-05-01T01:15")]
    [InlineData("Australia/Lord_Howe", 2, "2026-10-03T15:30", "2026-10-02T15:30", "2026-10-03T15:30")]
    [InlineData("Australia/Lord_Howe", 2, "2026-10-04T15:30", "2026-10-03T15:30", "2026-10-04T15:00")]
    // Samoa left out 30 December 2011 altogether: its window is none.
    [InlineData("Pacific/Apia", 7, "2011-12-30T18:00", "2011-12-29T17:00", "2011-12-30T17:00")]
    [InlineData("Pacific/Apia", 0, "2011-12-30T12:00", "2011-12-29T10:00", "2011-12-30T10:00")]
    public void A_daily_window_ends_when_local_clocks_show_the_hour(string zone, int hour, string now, string from, string until) =>
        Assert.Equal(Window(from, until), DigestSchedule.Latest(new Rhythm(Cadence.Daily, hour), Zone(zone), At(now)));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T01:10", "2026-03-29T00:00", "2026-03-29T01:00")]
    [InlineData("Europe/Berlin", "2026-10-25T01:10", "2026-10-25T00:00", "2026-10-25T01:00")]
    [InlineData("Asia/Kolkata", "2026-05-01T02:10", "2026-05-01T00:30", "2026-05-01T01:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T15:30", "2026-10-03T14:30", "2026-10-03T15:30")]
    [InlineData("America/St_Johns", "2026-03-08T05:29:59", "2026-03-08T03:30", "2026-03-08T04:30")]
    public void An_hourly_window_is_always_an_hour(string zone, string now, string from, string until) =>
        Assert.Equal(Window(from, until), DigestSchedule.Latest(new Rhythm(Cadence.Hourly), Zone(zone), At(now)));

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-03-30T04:59", "2026-03-16T06:00", "2026-03-23T06:00")]
    [InlineData(DayOfWeek.Monday, "2026-03-30T05:00", "2026-03-23T06:00", "2026-03-30T05:00")]
    [InlineData(DayOfWeek.Sunday, "2026-10-26T12:00", "2026-10-18T05:00", "2026-10-25T06:00")]
    [InlineData(DayOfWeek.Saturday, "2026-10-26T12:00", "2026-10-17T05:00", "2026-10-24T05:00")]
    public void A_weekly_window_ends_on_its_local_day(DayOfWeek day, string now, string from, string until) =>
        Assert.Equal(Window(from, until), DigestSchedule.Latest(new Rhythm(Cadence.Weekly, 7, day), Zone("Europe/Berlin"), At(now)));

    [Theory]
    [InlineData("Europe/Berlin", Cadence.Daily, 2)]
    [InlineData("America/Santiago", Cadence.Daily, 0)]
    [InlineData("Australia/Lord_Howe", Cadence.Daily, 2)]
    [InlineData("Africa/Casablanca", Cadence.Daily, 2)]
    [InlineData("Pacific/Apia", Cadence.Weekly, 7)]
    [InlineData("America/St_Johns", Cadence.Hourly, 0)]
    public void Windows_touch_through_a_whole_year(string name, Cadence cadence, int hour)
    {
        var (rhythm, zone) = (new Rhythm(cadence, hour), Zone(name));
        var last = DigestSchedule.Latest(rhythm, zone, At("2026-01-01T00:00"));
        for (var now = At("2026-01-01T00:00"); now < At("2027-01-01T00:00"); now += TimeSpan.FromMinutes(30))
        {
            var window = DigestSchedule.Latest(rhythm, zone, now);
            Assert.True(window == last || window.From == last.Until, $"{now}: {last} and {window}");
            Assert.True(window.From < window.Until && window.Until <= now);
            last = window;
        }
    }

    [Fact]
    public void Who_is_told_at_once_has_no_window() =>
        Assert.Throws<ArgumentException>(() => DigestSchedule.Latest(Rhythm.Immediate, TimeZoneInfo.Utc, At("2026-01-01T00:00")));
}
