using Monitor.Analysis.Relevance;
using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Canary;

/// <summary>
/// What becomes of an item of the canary's feed, and of whatever calls itself a canary elsewhere: it is claimed, stored
/// in a list of its own and told as any match, but it is placed in no event, and no list, digest or figure holds it.
/// </summary>
public sealed class TakeCanary(ClaimArticle claim, IClaims claims, IMatches matches, IOutbox<AlertRequest> outbox)
{
    public async Task<Triaged> TakeAsync(
        TriagePass pass, NewItem item, ArticleKeys keys, Assessment assessment, CancellationToken cancellation)
    {
        var nothing = new Triaged(Matches: false, null, IsNewVersion: false);

        // What calls itself a canary elsewhere is another installation's, or its feed lost its mark: nobody may be told of it.
        if (!pass.Feed.IsCanary || assessment.Verdict != Verdict.Match)
        {
            return nothing;
        }

        var held = await claim.ClaimAsync(keys, alerts: true, pass.Feed, item.Item, cancellation);
        if (!held.Settled)
        {
            var stored = await matches.StoreAsync(KeepForReview.MatchOf(pass.Feed, item, assessment, held, MatchBand.Canary), cancellation);
            await outbox.EnqueueAsync(new AlertRequest(stored.Id, null), TimeSpan.Zero, cancellation);
            await claims.SettleAsync(held.Article, cancellation);
        }

        return nothing with { Matches = true };
    }
}
