namespace Monitor.Feeds.Scheduling;

/// <summary>Decides how long to wait until the next poll of a feed. Pure: same input, same chance, same answer.</summary>
/// <param name="chance">Gives a number in [0, 1) at each call; spreads feeds that would else be due together.</param>
/// <param name="patience">
/// The longest interval of a quiet feed whose publisher asks for none, from <see cref="Shortest"/> to
/// <see cref="Longest"/>; null for <see cref="Longest"/>. So long may a report wait until it is seen.
/// </param>
public sealed class PollSchedule(Func<double> chance, TimeSpan? patience = null)
{
    private readonly TimeSpan _patience = Clamp(patience ?? Longest, Shortest, Longest);

    /// <summary>How far from the computed interval the answer may lie, as a share of it.</summary>
    private const double Spread = 0.1;

    public static TimeSpan Shortest { get; } = TimeSpan.FromMinutes(5);

    public static TimeSpan Longest { get; } = TimeSpan.FromHours(6);

    /// <summary>A failing feed is never given up: it is polled at least this often.</summary>
    public static TimeSpan LongestWhenFailing { get; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Between <see cref="Shortest"/> and the schedule's patience, for a failing feed up to
    /// <see cref="LongestWhenFailing"/>, and never sooner than the publisher's hint (itself counted up to
    /// <see cref="Longest"/>: a misconfigured feed asks for a year). After a gap the hint does not count: it was
    /// followed, and items were lost.
    /// </summary>
    public TimeSpan Next(PollObservation observation)
    {
        var failing = observation.FailureWeight > 0;
        var longest = failing ? LongestWhenFailing : _patience;
        var current = Clamp(observation.Interval, Shortest, Longest);
        var wanted = current * (failing ? Backoff(observation.FailureWeight) : Pace(observation));
        var drawn = chance();
        var spread = Clamp(wanted, Shortest, longest) * (1 + (Spread * ((2 * drawn) - 1)));
        var hint = observation is { IsGap: false, PublisherHint: { } asked } ? Clamp(asked, Shortest, Longest) * (1 + (Spread * drawn)) : Shortest;
        return Clamp(spread > hint ? spread : hint, Shortest, longest > hint ? longest : Clamp(hint, Shortest, Longest));
    }

    /// <summary>
    /// How long to leave a host alone that asked for it: what it asked for, counted from <see cref="Shortest"/> to
    /// <see cref="Longest"/>. Without chance, so that all feeds of the host are due together again.
    /// </summary>
    public static TimeSpan Deferred(TimeSpan asked) => Clamp(asked, Shortest, Longest);

    // 2^9 five-minute intervals are more than a day already; a larger power would only overflow.
    private static double Backoff(double weight) => Math.Pow(2, Math.Min(weight, 9));

    /// <summary>
    /// Nothing known left in the feed means that something may have run through it unseen, so the step is large; a
    /// feed a quarter of which is new has little room left; a feed with nothing new may wait a little longer.
    /// </summary>
    private static double Pace(PollObservation observation)
    {
        if (observation.IsBaseline)
        {
            return 1;
        }

        if (observation.Unseen <= 0 || observation.Items <= 0)
        {
            return 1.5;
        }

        return ((double)observation.Unseen / observation.Items) switch
        {
            >= 1 => 0.25,
            >= 0.25 => 0.5,
            _ => 1,
        };
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least ? least : value > most ? most : value;
}
