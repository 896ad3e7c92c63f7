namespace Monitor.Watch.Subscriptions;

/// <summary>Local times as moments, right across daylight saving.</summary>
internal static class ZonedTime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// The moment at which clocks in the zone show the time. Of two such moments, when clocks go back, the first; where
    /// there is none, when they go forward, the moment that the old offset makes of it, which clocks then show as later
    /// by the gap. Found by trying the offsets of the day before and of the day after, so that gaps of half an hour or
    /// of a whole day (Samoa, 30 December 2011) need no rule of their own.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(local - Day);
        var after = zone.GetUtcOffset(local + Day);
        var late = local - after;
        return new DateTimeOffset(Shows(local - before, before, zone) || !Shows(late, after, zone) ? local - before : late, TimeSpan.Zero);
    }

    /// <summary>The zone of an IANA name; null for anything else.</summary>
    public static TimeZoneInfo? Find(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone : null;

    private static bool Shows(DateTime moment, TimeSpan offset, TimeZoneInfo zone) => zone.GetUtcOffset(moment) == offset;
}
