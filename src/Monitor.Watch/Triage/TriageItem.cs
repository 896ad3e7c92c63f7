using Monitor.Analysis.Relevance;
using Monitor.Feeds.Reading;
using Monitor.Watch.Alerting;

namespace Monitor.Watch.Triage;

/// <summary>
/// Judges one item that is new or edited. What does not match leaves no row; what matches is claimed, stored, and its
/// alert raised, in an order that may stop anywhere and be run again.
/// </summary>
public sealed class TriageItem(
    RelevanceModel model, ArticleText texts, ClaimArticle claim, RecordVersion record, IClaims claims, IMatches matches, IAlertOutbox outbox)
{
    public async Task<Triaged> TriageAsync(TriagePass pass, NewItem item, CancellationToken cancellation)
    {
        var (assessment, shortfall) = await AssessAsync(pass, item.Item, cancellation);
        var keys = ArticleKeys.Of(item.Item, item.Marks, pass.Feed.Id);
        if (assessment.Verdict != Verdict.Match)
        {
            var corrected = item.Novelty == Novelty.EditedMatch && await claim.FindAsync(keys, cancellation) is { Settled: true } known
                && await record.RecordAsync(pass.Feed.Id, known, item, assessment, cancellation);
            return new Triaged(Matches: false, null, corrected);
        }

        var held = await claim.ClaimAsync(keys, pass.Tells(item.Item), pass.Feed, item.Item, cancellation);
        if (held.Settled)
        {
            return new Triaged(Matches: true, null, await record.RecordAsync(pass.Feed.Id, held, item, assessment, cancellation));
        }

        var match = MatchOf(pass, item, assessment, held) with { Shortfall = shortfall };
        return await SettleAsync(match, held, pass, item, assessment, cancellation);
    }

    /// <summary>
    /// A page is fetched for what the feed says little of, unless nobody would be told of it and what the feed says
    /// speaks of nothing near the subject: a first poll brings hundreds of old items.
    /// </summary>
    private async Task<(Assessment Assessment, string Shortfall)> AssessAsync(
        TriagePass pass, FeedItem item, CancellationToken cancellation)
    {
        var first = model.Assess(ArticleText.OfFeed(item));
        if (!ArticleText.IsShort(item) || (!pass.Tells(item) && first.Verdict == Verdict.Silent))
        {
            return (first, "");
        }

        var (text, shortfall) = await texts.ReadAsync(item, pass.Pages, cancellation);
        return (shortfall.Length > 0 ? first : model.Assess(text), shortfall);
    }

    private async Task<Triaged> SettleAsync(
        Match match, Claim held, TriagePass pass, NewItem item, Assessment assessment, CancellationToken cancellation)
    {
        var stored = await matches.StoreAsync(match, cancellation);
        if (held.Alerts)
        {
            await outbox.EnqueueAsync(new AlertRequest(stored.Id, null), TimeSpan.Zero, cancellation);
        }

        await claims.SettleAsync(held.Article, cancellation);
        // Somebody who died had stored another wording.
        var isVersion = await record.RecordAsync(pass.Feed.Id, held, item, assessment, cancellation);
        return new Triaged(Matches: true, stored, isVersion);
    }

    private static Match MatchOf(TriagePass pass, NewItem item, Assessment assessment, Claim claim) => new()
    {
        Id = new MatchId(claim.FirstSeen, claim.Article),
        Feed = pass.Feed.Id,
        Title = item.Item.Title,
        Address = item.Item.Link,
        Source = pass.Feed.Name,
        Published = item.Item.Published ?? item.Item.Updated,
        Score = assessment.Score,
        ModelVersion = assessment.ModelVersion,
        Sentences = assessment.Sentences,
        Terms = assessment.Terms,
        Alerts = claim.Alerts,
        Mark = RecordVersion.MarkOf(item),
    };
}
