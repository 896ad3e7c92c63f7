using System.Globalization;
using Monitor.Cli.Local;

namespace Monitor.Cli.Tests.Local;

public sealed class NcrontabScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-01T00:00:00", "2026-01-01T00:05:00")]
    [InlineData("0 */5 * * * *", "2026-01-01T00:04:59.9", "2026-01-01T00:05:00")]
    [InlineData("*/15 * * * * *", "2026-01-01T23:59:50", "2026-01-02T00:00:00")]
    [InlineData("30 0 9-17/4 * * *", "2026-01-01T09:00:30", "2026-01-01T13:00:30")]
    [InlineData("0 5/20 * * * *", "2026-01-01T00:26:00", "2026-01-01T00:45:00")]
    [InlineData("0 0 0 1,15 * *", "2026-01-02T00:00:00", "2026-01-15T00:00:00")]
    [InlineData("0 30 9 * Jan Mon", "2026-01-01T00:00:00", "2026-01-05T09:30:00")]
    [InlineData("0 30 9 * * 1-5", "2026-01-02T10:00:00", "2026-01-05T09:30:00")]
    [InlineData("0 0 12 * * SUN", "2026-01-01T00:00:00", "2026-01-04T12:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-01-01T00:00:00", "2028-02-29T00:00:00")]
    [InlineData("0 0 0 13 * FRI", "2026-01-01T00:00:00", "2026-02-13T00:00:00")]
    public void The_next_time_is(string text, string after, string expected) =>
        Assert.Equal(Utc(expected), Parse(text).Next(Utc(after)));

    [Fact]
    public void A_day_that_is_both_may_be_forty_years_away() =>
        Assert.Equal(Utc("2128-02-29T00:00:00"), Parse("0 0 0 29 FEB SUN").Next(Utc("2088-03-01T00:00:00")));

    [Fact]
    public void An_offset_is_reckoned_in_Utc() => Assert.Equal(
        Utc("2026-01-01T12:00:00"),
        Parse("0 0 12 * * *").Next(new DateTimeOffset(2026, 1, 1, 13, 30, 0, TimeSpan.FromHours(2))));

    [Theory]
    [InlineData("*/5 * * * *", "5 fields instead of six")]
    [InlineData("", "0 fields instead of six")]
    [InlineData("00:05:00", "1 fields instead of six")]
    [InlineData("60 * * * * *", "'60' is no second between 0 and 59")]
    [InlineData("0 0 24 * * *", "'24' is no hour between 0 and 23")]
    [InlineData("0 0 0 0 * *", "'0' is no day between 1 and 31")]
    [InlineData("0 0 0 * * 7", "'7' is no day of the week between 0 and 6")]
    [InlineData("0 */0 * * * *", "'*/0' is no minute")]
    [InlineData("0 5-1 * * * *", "'5-1' is no minute")]
    [InlineData("0 1,,2 * * * *", "'1,,2' is no minute")]
    [InlineData("0 -1 * * * *", "'-1' is no minute")]
    [InlineData("0 0 0 * JANUAR *", "'JANUAR' is no month")]
    [InlineData("0 0 0 30 2 *", "no month that it names has a day that it names")]
    public void A_wrong_expression_is_refused_with_the_reason(string text, string expected)
    {
        Assert.False(NcrontabSchedule.TryParse(text, out _, out var reason));
        Assert.Contains(expected, reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_next_time_is_the_first_second_at_which_all_fields_hold(int seed)
    {
        var chance = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var (minute, hour, step) = (chance.Next(60), chance.Next(24), chance.Next(1, 30));
            var after = Utc("2026-01-01T00:00:00").AddSeconds(chance.Next(100_000_000));
            var schedule = Parse($"*/{step} {minute} {hour} * * *");

            Assert.Equal(FirstBySearch(step, minute, hour, after), schedule.Next(after));
        }
    }

    private static DateTimeOffset FirstBySearch(int step, int minute, int hour, DateTimeOffset after)
    {
        var time = after.AddSeconds(1);
        while (time.Second % step != 0 || time.Minute != minute || time.Hour != hour)
        {
            time = time.AddSeconds(1);
        }

        return time;
    }

    private static NcrontabSchedule Parse(string text) =>
        NcrontabSchedule.TryParse(text, out var schedule, out var reason)
            ? schedule
            : throw new ArgumentException(reason, nameof(text));

    private static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
