using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;

namespace Monitor.Watch.Canary;

/// <summary>Plants the canary when it is due, and tells the operator of one that did not arrive: the ledger has one line for each.</summary>
public sealed class WatchCanary(PlantCanary plant, CheckCanary check, IOutbox<NoticeRequest> notices, CanaryOptions options)
{
    // Asking again is harmless, and asking every minute of a broken day is waste.
    private DateTimeOffset? _told;

    public async Task WatchAsync(CancellationToken cancellation)
    {
        await plant.PlantAsync(cancellation);
        if (options.Operator.Length > 0 && await check.CheckAsync(cancellation) is { Missed.Length: > 0 } missed && missed.Planted != _told)
        {
            await notices.EnqueueAsync(
                new NoticeRequest(CanaryFeed.Subscription, NoticeKind.CanaryMissed, missed.Planted, null), TimeSpan.Zero, cancellation);
            _told = missed.Planted;
        }
    }
}
