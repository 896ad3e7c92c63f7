using Monitor.Analysis.Events;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Events;

/// <summary>Makes it news when a day passes for which a reduction was announced, and nobody reported that it was done.</summary>
public sealed class WatchDeadlines(IEvents events, TellNews tell, TimeProvider clock)
{
    public async Task WatchAsync(CancellationToken cancellation)
    {
        await foreach (var known in events.DueAsync(clock.GetUtcNow(), cancellation))
        {
            await WatchAsync(known, cancellation);
        }
    }

    /// <summary>Entered in the event first, told then, and marked as told last: whoever dies in between is gone on from by the next.</summary>
    private async Task WatchAsync(NewsEvent known, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (NewsReading.OfDay(known, DateOnly.FromDateTime(now.UtcDateTime)) is { Count: > 0 } news)
        {
            // A rival who saved it meanwhile had a reason; the next round sees the event as it is then.
            var entered = known.WithNews(news, NewsReading.Announcing(known)!, now);
            known = await events.SaveAsync(entered, cancellation) ? await events.FindAsync(EventId.Of(known), cancellation) ?? known : known;
        }

        if (known.Bulletins.Any(IsWaiting))
        {
            foreach (var bulletin in known.Bulletins.Where(IsWaiting))
            {
                await tell.TellAsync(MatchOf(known, bulletin), [new BulletinId(EventId.Of(known), bulletin.Number)], cancellation);
            }

            await events.SaveAsync(known with { Bulletins = [.. known.Bulletins.Select(bulletin => bulletin with { IsRaised = true })] }, cancellation);
        }
    }

    private static bool IsWaiting(Bulletin bulletin) => bulletin is { Kind: NewsKind.DeadlinePassed, IsRaised: false };

    private static MatchId MatchOf(NewsEvent known, Bulletin bulletin) =>
        known.Reports.First(report => report.Article == bulletin.Article) is var report
            ? new MatchId(report.Seen, new ArticleId(report.Article))
            : throw new InvalidOperationException($"Event {known.Id} has a bulletin without its report.");
}
