using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Digests;

/// <summary>Says, without I/O, which digest a subscription is due and what it then remembers of its digests.</summary>
/// <remarks>
/// Digests that reach into the future, or a subscription that is active since then, were written under a clock that was
/// ahead. What comes until then is stamped as if it had been told, so the digests begin anew a little before now. A
/// window that was asked for already is asked for a second time, under another id, and never a third: where two machines
/// disagree for good, what a further one would tell waits for the next window.
/// </remarks>
internal static class DigestProgress
{
    /// <summary>
    /// How far back digests begin anew: the clock was set some time before the timer noticed. What was told in it is told
    /// twice.
    /// </summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    public static bool IsAhead(Subscription subscription, DateTimeOffset now) =>
        subscription.DigestedUntil > now || subscription.ActiveSince > now;

    public static Subscription Corrected(Subscription stored, DateTimeOffset now)
    {
        var active = stored.ActiveSince > now ? stored with { ActiveSince = now } : stored;
        return active.DigestedUntil is { } told && told > now
            ? active with
            {
                DigestedUntil = now - Overlap,
                Reopened = active.Reopened is { } before && before.Until > told ? before : new ReopenedDigests(told, active.Reopened?.Asked),
            }
            : active;
    }

    /// <summary>The window begins where the last digest ended, unless the subscriber paused in between.</summary>
    /// <param name="settled">Windows that ended at or before it are due.</param>
    public static DigestWindow? DueFor(Subscription subscription, DateTimeOffset settled)
    {
        if (subscription.State != SubscriptionState.Active || !subscription.Rhythm.IsDigest)
        {
            return null;
        }

        var latest = DigestSchedule.Latest(subscription.Rhythm, subscription.ZoneInfo, settled);
        var last = subscription.DigestedUntil ?? subscription.ActiveSince ?? subscription.Created;
        return latest.Until <= last || latest.Until <= subscription.ActiveSince || latest.Until <= subscription.Reopened?.Asked
            ? null
            : subscription.DigestedUntil > subscription.ActiveSince ? latest with { From = last } : latest;
    }

    /// <summary>Whether a digest up to this window's end was asked for before its time.</summary>
    public static bool IsAgain(Subscription subscription, DigestWindow window) => window.Until <= subscription.Reopened?.Until;

    public static Subscription Asked(Subscription stored, DigestWindow window) => stored.DigestedUntil >= window.Until
        ? stored
        : stored with
        {
            DigestedUntil = window.Until,
            Reopened = IsAgain(stored, window) ? stored.Reopened! with { Asked = window.Until } : stored.Reopened,
        };
}
