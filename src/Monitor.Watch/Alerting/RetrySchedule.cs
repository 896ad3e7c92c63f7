namespace Monitor.Watch.Alerting;

/// <summary>
/// When a delivery that failed is tried again: unless told otherwise, on the schedule that the Standard Webhooks
/// specification recommends (section "Delivery retries"): after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and
/// 24 hours. Each wait is up to a tenth longer by chance, so that receivers that come back are not met by all at once.
/// </summary>
/// <param name="chance">Gives numbers from 0 up to but not including 1.</param>
public sealed class RetrySchedule(Func<double> chance)
{
    public static IReadOnlyList<TimeSpan> StandardWaits { get; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>The wait after each failed attempt; after one more it is time to give up.</summary>
    public IReadOnlyList<TimeSpan> Waits { get; init; } = StandardWaits;

    /// <summary>
    /// How long the line of a sender that died is left to it; at least twice what the slowest channel may take for one
    /// attempt. Default a minute.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    public int Attempts => Waits.Count + 1;

    /// <summary>The wait after this many failed attempts (from 1), or null when it is time to give up.</summary>
    /// <param name="attempts">How many attempts were made.</param>
    /// <param name="retryAfter">What the receiver asked for; it lengthens the wait, up to a day, and never shortens it.</param>
    public TimeSpan? Next(int attempts, TimeSpan? retryAfter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        if (attempts > Waits.Count)
        {
            return null;
        }

        var wait = Waits[attempts - 1] * (1 + (0.1 * chance()));
        var asked = retryAfter > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : retryAfter;
        return asked > wait ? asked : wait;
    }
}
