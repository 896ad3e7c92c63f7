using System.Globalization;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Subscriptions;

public sealed class QuietHoursTests
{
    [Theory]
    // Across midnight.
    [InlineData("22:00-07:00", "UTC", "2026-03-10T21:59:59", null)]
    [InlineData("22:00-07:00", "UTC", "2026-03-10T22:00", "09:00")]
    [InlineData("22:00-07:00", "UTC", "2026-03-11T06:30", "00:30")]
    [InlineData("22:00-07:00", "UTC", "2026-03-11T07:00", null)]
    // Within a day, in a zone of half hours.
    [InlineData("12:00-14:00", "Asia/Kolkata", "2026-03-10T07:00", "01:30")]
    // The night is an hour shorter when clocks go forward, and an hour longer when they go back.
    [InlineData("22:00-07:00", "Europe/Berlin", "2026-03-28T21:00", "08:00")]
    [InlineData("22:00-07:00", "Europe/Berlin", "2026-10-24T20:00", "10:00")]
    // The end falls into the gap, and into the hour that is repeated: the first one ends it.
    [InlineData("22:00-02:30", "Europe/Berlin", "2026-03-29T00:30", "01:00")]
    [InlineData("22:00-02:30", "Europe/Berlin", "2026-10-25T00:15", "00:15")]
    [InlineData("22:00-02:30", "Europe/Berlin", "2026-10-25T01:15", null)]
    // Southern hemisphere.
    [InlineData("22:00-07:00", "Australia/Sydney", "2026-10-03T12:00", "08:00")]
    public void Alerts_wait_until_local_clocks_show_their_end(string hours, string zone, string now, string? wait) => Assert.Equal(
        wait is null ? null : TimeSpan.Parse(wait, CultureInfo.InvariantCulture),
        QuietHours.TryParse(hours)!.WaitAt(
            DateTimeOffset.Parse(now + "Z", CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData("")]
    [InlineData("22:00")]
    [InlineData("22:00-22:00")]
    [InlineData("25:00-07:00")]
    [InlineData("22:00-07:00-08:00")]
    public void What_is_no_pair_of_different_times_is_not_read(string text) => Assert.Null(QuietHours.TryParse(text));

    [Fact]
    public void They_are_written_as_they_are_read() => Assert.Equal("09:05-17:30", QuietHours.TryParse("9:05 - 17:30")!.ToString());
}
