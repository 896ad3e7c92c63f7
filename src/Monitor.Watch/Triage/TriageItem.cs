using Monitor.Analysis.Relevance;
using Monitor.Feeds.Reading;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>
/// Judges one new item. What does not match leaves no row; what matches is claimed, stored, and its alert raised, in
/// an order that may stop anywhere and be run again.
/// </summary>
public sealed class TriageItem(
    RelevanceModel model, IClaims claims, IMatches matches, IAlertOutbox outbox, TimeProvider clock)
{
    /// <summary>The match that this call stored; null when the item is none, or was dealt with before.</summary>
    public async Task<Match?> TriageAsync(
        Feed feed, FeedItem item, DateTimeOffset? alertSince, CancellationToken cancellation)
    {
        var assessment = model.Assess(new NewsText(item.Title, item.Summary, item.Content));
        if (assessment.Verdict != Verdict.Match)
        {
            return null;
        }

        var article = ItemIdentity.AcrossFeeds(item, feed.Id);
        var wanted = new Claim(article, clock.GetUtcNow(), TellsOf(item, alertSince), Settled: false);
        var claim = await claims.ClaimAsync(wanted, feed.Id, item.Link, cancellation);
        return claim.Settled ? null : await SettleAsync(feed, item, assessment, claim, cancellation);
    }

    /// <summary>An item without a date may be new, and a report lost is worse than one told late.</summary>
    private static bool TellsOf(FeedItem item, DateTimeOffset? alertSince) =>
        alertSince is not { } since || (item.Published ?? item.Updated) is not { } date || date >= since;

    private async Task<Match> SettleAsync(
        Feed feed, FeedItem item, Assessment assessment, Claim claim, CancellationToken cancellation)
    {
        var match = MatchOf(feed, item, assessment, claim);
        await matches.StoreAsync(match, cancellation);
        if (claim.Alerts)
        {
            await outbox.EnqueueAsync(new AlertRequest(match.Id, null), TimeSpan.Zero, cancellation);
        }

        await claims.SettleAsync(claim.Article, cancellation);
        return match;
    }

    private static Match MatchOf(Feed feed, FeedItem item, Assessment assessment, Claim claim) => new()
    {
        Id = new MatchId(claim.FirstSeen, claim.Article),
        Feed = feed.Id,
        Title = item.Title,
        Address = item.Link,
        Source = feed.Name,
        Published = item.Published ?? item.Updated,
        Score = assessment.Score,
        ModelVersion = assessment.ModelVersion,
        Sentences = assessment.Sentences,
        Terms = assessment.Terms,
        Alerts = claim.Alerts,
    };
}
