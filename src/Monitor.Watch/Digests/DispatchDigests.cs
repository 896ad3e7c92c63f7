using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Digests;

/// <summary>
/// Asks for the digest of every subscription whose window has ended. Safe to run late, twice and at once: a request
/// bears the window's end, by which the ledger knows it, and what was missed while nothing ran is part of the next.
/// </summary>
public sealed class DispatchDigests(ISubscriptions subscriptions, IOutbox<NoticeRequest> outbox, TimeProvider clock)
{
    /// <summary>
    /// How long after its window a digest is written: a report that joins its event in the window's last second is
    /// stored a little later.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    /// <returns>How many were asked for.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var count = 0;
        await foreach (var stored in subscriptions.AllAsync(cancellation))
        {
            var subscription = await CorrectedAsync(stored, now, cancellation);
            if (subscription is null || DigestProgress.DueFor(subscription, now - Settling) is not { } window)
            {
                continue;
            }

            var request = new NoticeRequest(subscription.Id, NoticeKind.Digest, window.Until, window.From)
            {
                Again = DigestProgress.IsAgain(subscription, window),
            };
            await outbox.EnqueueAsync(request, TimeSpan.Zero, cancellation);
            await subscriptions.ChangeAsync(subscription.Id, changed => DigestProgress.Asked(changed, window), cancellation);
            count++;
        }

        return count;
    }

    private async Task<Subscription?> CorrectedAsync(Subscription stored, DateTimeOffset now, CancellationToken cancellation) =>
        DigestProgress.IsAhead(stored, now)
            ? await subscriptions.ChangeAsync(stored.Id, changed => DigestProgress.Corrected(changed, now), cancellation)
            : stored;
}
