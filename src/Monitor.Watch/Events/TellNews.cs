using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Events;

/// <summary>Asks for alerts about what a report made news. Asking again is harmless: the ledger has one line for each.</summary>
public sealed class TellNews(IOutbox<AlertRequest> outbox)
{
    public async Task TellAsync(MatchId match, IEnumerable<BulletinId> news, CancellationToken cancellation)
    {
        foreach (var bulletin in news)
        {
            await outbox.EnqueueAsync(new AlertRequest(match, null) { News = bulletin }, TimeSpan.Zero, cancellation);
        }
    }
}
