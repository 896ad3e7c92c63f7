using System.Globalization;

namespace Monitor.Watch.Subscriptions;

/// <summary>
/// The part of every local day during which immediate alerts wait, from <see cref="From"/> inclusive to
/// <see cref="Until"/> exclusive, across midnight where Until is the earlier.
/// </summary>
public sealed record QuietHours
{
    /// <exception cref="ArgumentException">Both are the same: that would be never or always.</exception>
    public QuietHours(TimeOnly from, TimeOnly until)
    {
        if (from == until)
        {
            throw new ArgumentException("Quiet hours begin and end at different times.", nameof(until));
        }

        (From, Until) = (from, until);
    }

    public TimeOnly From { get; }

    public TimeOnly Until { get; }

    /// <summary>Reads "22:00-07:00"; null when it is nothing like that.</summary>
    public static QuietHours? TryParse(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var first, var second]
        && TimeOnly.TryParseExact(first, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && TimeOnly.TryParseExact(second, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
        && from != until
            ? new QuietHours(from, until)
            : null;

    /// <summary>How long to wait until they end; null outside them.</summary>
    public TimeSpan? WaitAt(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        if (!time.IsBetween(From, Until))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local.DateTime);
        var wait = ZonedTime.Instant(time < Until ? day : day.AddDays(1), Until, zone) - now;
        // In an hour that the clocks repeat, the first end may already have passed: the quiet is over then.
        return wait > TimeSpan.Zero ? wait : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{Until:HH:mm}");
}
