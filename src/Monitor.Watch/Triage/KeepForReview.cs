using Monitor.Analysis.Relevance;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>
/// Keeps for a person what is no match and not silent either: near misses, and what is in a language that the model
/// does not read. Claimed and stored as matches are, under names of its own, and told to nobody.
/// </summary>
public sealed class KeepForReview(ClaimArticle claim, RecordVersion record, IClaims claims, IMatches matches)
{
    /// <returns>What this call stored; null when the article is stored already, here or as a match.</returns>
    public async Task<Triaged> KeepAsync(
        TriagePass pass, NewItem item, ArticleKeys keys, Assessment assessment, string shortfall, CancellationToken cancellation)
    {
        var nothing = new Triaged(Matches: false, null, IsNewVersion: false);
        if (await claim.FindAsync(keys, cancellation) is not null)
        {
            return nothing;
        }

        var band = assessment.Language == Language.NotCovered ? MatchBand.NotCovered : MatchBand.Review;
        var held = await claim.ClaimAsync(keys.Kept, alerts: false, pass.Feed, item.Item, cancellation);
        if (held.Settled)
        {
            await record.RecordAsync(pass.Feed.Id, held, band, item, assessment, cancellation);
            return nothing;
        }

        var kept = await matches.StoreAsync(MatchOf(pass.Feed, item, assessment, held, band) with { Shortfall = shortfall }, cancellation);
        await claims.SettleAsync(held.Article, cancellation);
        return nothing with { Kept = kept };
    }

    /// <summary>Takes an article off the lists for a person, because it is now stored as a match.</summary>
    public async Task DropAsync(ArticleKeys keys, CancellationToken cancellation)
    {
        if (await claim.FindAsync(keys.Kept, cancellation) is { } held)
        {
            await matches.RemoveAsync(new MatchId(held.FirstSeen, held.Article, MatchBand.Review), cancellation);
            await matches.RemoveAsync(new MatchId(held.FirstSeen, held.Article, MatchBand.NotCovered), cancellation);
        }
    }

    internal static Match MatchOf(Feed feed, NewItem item, Assessment assessment, Claim claim, MatchBand band) => new()
    {
        Id = new MatchId(claim.FirstSeen, claim.Article, band),
        Feed = feed.Id,
        Title = item.Item.Title,
        Address = item.Item.Link,
        Source = feed.Name,
        Published = item.Item.Published ?? item.Item.Updated,
        Score = assessment.Score,
        ModelVersion = assessment.ModelVersion,
        Sentences = assessment.Sentences,
        Terms = assessment.Terms,
        Nearest = assessment.Nearest,
        Missing = assessment.Missing,
        Alerts = claim.Alerts,
        Mark = RecordVersion.MarkOf(item),
    };
}
