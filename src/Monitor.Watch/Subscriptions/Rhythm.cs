namespace Monitor.Watch.Subscriptions;

/// <summary>When a subscriber is told: of each alert at once, or of all of a window in one digest.</summary>
public sealed record Rhythm
{
    /// <param name="cadence">How often.</param>
    /// <param name="hour">The local hour of daily and weekly digests, 0 to 23.</param>
    /// <param name="day">The local day of weekly digests.</param>
    public Rhythm(Cadence cadence, int hour = 7, DayOfWeek day = DayOfWeek.Monday)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hour);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hour, 23);
        (Cadence, Hour, Day) = (cadence, hour, day);
    }

    public static Rhythm Immediate { get; } = new(Cadence.Immediate);

    public Cadence Cadence { get; }

    public int Hour { get; }

    public DayOfWeek Day { get; }

    public bool IsDigest => Cadence != Cadence.Immediate;
}
