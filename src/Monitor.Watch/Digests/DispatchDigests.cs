using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Digests;

/// <summary>
/// Asks for the digest of every subscription whose window has ended. Safe to run late, twice and at once: a request
/// bears the window's end, by which the ledger knows it, and what was missed while nothing ran is part of the next.
/// </summary>
public sealed class DispatchDigests(ISubscriptions subscriptions, INoticeOutbox outbox, TimeProvider clock)
{
    /// <summary>
    /// How long after its window a digest is written: a report that joins its event in the window's last second is
    /// stored a little later.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    /// <returns>How many were asked for.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellation)
    {
        var settled = clock.GetUtcNow() - Settling;
        var count = 0;
        await foreach (var subscription in subscriptions.AllAsync(cancellation))
        {
            if (DueFor(subscription, settled) is not { } window)
            {
                continue;
            }

            await outbox.EnqueueAsync(new NoticeRequest(subscription.Id, NoticeKind.Digest, window.Until, window.From), TimeSpan.Zero, cancellation);
            await subscriptions.ChangeAsync(subscription.Id, stored => Digested(stored, window), cancellation);
            count++;
        }

        return count;
    }

    /// <summary>The window begins where the last digest ended, unless the subscriber paused in between.</summary>
    internal static DigestWindow? DueFor(Subscription subscription, DateTimeOffset settled)
    {
        if (subscription.State != SubscriptionState.Active || !subscription.Rhythm.IsDigest)
        {
            return null;
        }

        var latest = DigestSchedule.Latest(subscription.Rhythm, subscription.ZoneInfo, settled);
        var last = subscription.DigestedUntil ?? subscription.ActiveSince ?? subscription.Created;
        return latest.Until <= last || latest.Until <= subscription.ActiveSince
            ? null
            : subscription.DigestedUntil > subscription.ActiveSince ? latest with { From = last } : latest;
    }

    private static Subscription Digested(Subscription stored, DigestWindow window) =>
        stored.DigestedUntil >= window.Until ? stored : stored with { DigestedUntil = window.Until };
}
