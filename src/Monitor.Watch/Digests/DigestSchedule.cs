using System.Diagnostics;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Digests;

/// <summary>Where the windows of digests begin and end. Windows of one rhythm touch and never overlap.</summary>
public static class DigestSchedule
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The last window that ended at or before <paramref name="now"/>.</summary>
    /// <remarks>
    /// Daily and weekly windows end when local clocks show the hour: a day on which they change is 23 or 25 hours long.
    /// An hour that clocks skip is taken at its old offset, one that they repeat at its first time. Hourly windows are
    /// always an hour, cut at the full hours of the zone's standard time.
    /// </remarks>
    public static DigestWindow Latest(Rhythm rhythm, TimeZoneInfo zone, DateTimeOffset now) => rhythm.Cadence switch
    {
        Cadence.Hourly => Hourly(zone, now),
        Cadence.Daily => ByDays(rhythm, zone, now, 1),
        Cadence.Weekly => ByDays(rhythm, zone, now, 7),
        Cadence.Immediate => throw new ArgumentException("Who is told at once gets no digest.", nameof(rhythm)),
        _ => throw new UnreachableException(),
    };

    private static DigestWindow Hourly(TimeZoneInfo zone, DateTimeOffset now)
    {
        var standard = now.UtcTicks + zone.BaseUtcOffset.Ticks;
        var until = new DateTimeOffset(now.UtcTicks - (standard % Hour.Ticks), TimeSpan.Zero);
        return new DigestWindow(until - Hour, until);
    }

    private static DigestWindow ByDays(Rhythm rhythm, TimeZoneInfo zone, DateTimeOffset now, int days)
    {
        var date = LastDate(rhythm, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), days);
        var until = End(rhythm, date, zone);
        while (until > now)
        {
            date = date.AddDays(-days);
            until = End(rhythm, date, zone);
        }

        var from = End(rhythm, date.AddDays(-days), zone);
        while (from >= until)
        {
            // A date that the zone left out ends where the next one does.
            date = date.AddDays(-days);
            from = End(rhythm, date, zone);
        }

        return new DigestWindow(from, until);
    }

    private static DateOnly LastDate(Rhythm rhythm, DateOnly today, int days) =>
        days == 1 ? today : today.AddDays(-(((int)today.DayOfWeek - (int)rhythm.Day + 7) % 7));

    private static DateTimeOffset End(Rhythm rhythm, DateOnly date, TimeZoneInfo zone) =>
        ZonedTime.Instant(date, new TimeOnly(rhythm.Hour, 0), zone);
}
