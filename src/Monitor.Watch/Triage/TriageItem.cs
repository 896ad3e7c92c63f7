using Monitor.Analysis.Relevance;
using Monitor.Feeds.Reading;
using Monitor.Watch.Canary;
using Monitor.Watch.Events;

namespace Monitor.Watch.Triage;

/// <summary>
/// Judges one item that is new or edited. What is silent leaves no row; what is for review is kept; what matches is
/// claimed, placed in an event, stored, and what it made news is told, in an order that may stop anywhere and be run again.
/// </summary>
public sealed class TriageItem(
    RelevanceModel model, ArticleText texts, ClaimArticle claim, RecordVersion record, KeepForReview review, IClaims claims, IMatches matches,
    PlaceReport place, FollowEdit edits, TellNews tell, TakeCanary canary)
{
    public async Task<Triaged> TriageAsync(TriagePass pass, NewItem item, CancellationToken cancellation)
    {
        var (assessment, text, shortfall) = await AssessAsync(pass, item.Item, cancellation);
        if (pass.Feed.IsCanary || CanaryItem.IsOne(item.Item))
        {
            return await canary.TakeAsync(pass, item, KeysOf(pass, item), assessment, cancellation);
        }

        if (assessment.Verdict != Verdict.Match)
        {
            var corrected = await CorrectAsync(pass, item, text, assessment, cancellation);
            return corrected || assessment.Verdict == Verdict.Silent
                ? new Triaged(Matches: false, null, corrected)
                : await review.KeepAsync(pass, item, KeysOf(pass, item), assessment, shortfall, cancellation);
        }

        var keys = KeysOf(pass, item);
        var held = await claim.ClaimAsync(keys, pass.Tells(item.Item), pass.Feed, item.Item, cancellation);
        if (held.Settled)
        {
            return new Triaged(Matches: true, null, await EditAsync(held, pass, item, text, assessment, cancellation));
        }

        var match = KeepForReview.MatchOf(pass.Feed, item, assessment, held, MatchBand.Match) with { Shortfall = shortfall };
        return await SettleAsync(match, held, keys, pass, item, text, assessment, cancellation);
    }

    /// <returns>Whether it is a later wording that was not known.</returns>
    private async Task<bool> EditAsync(
        Claim held, TriagePass pass, NewItem item, NewsText text, Assessment assessment, CancellationToken cancellation)
    {
        var isVersion = await record.RecordAsync(pass.Feed.Id, held, MatchBand.Match, item, assessment, cancellation);
        await edits.FollowAsync(pass.Feed.Id, held, item, text, cancellation);
        return isVersion;
    }

    // Made where they are needed: hundreds of items a feed are silent and want none.
    private static ArticleKeys KeysOf(TriagePass pass, NewItem item) => ArticleKeys.Of(item.Item, item.Marks, pass.Feed.Id);

    /// <summary>Keeps a wording that matches no more with the match that an earlier one made.</summary>
    private async Task<bool> CorrectAsync(
        TriagePass pass, NewItem item, NewsText text, Assessment assessment, CancellationToken cancellation) =>
        item.Novelty == Novelty.EditedMatch
        && await claim.FindAsync(KeysOf(pass, item), cancellation) is { Settled: true } known
        && await EditAsync(known, pass, item, text, assessment, cancellation);

    /// <summary>
    /// A page is fetched for what the feed says little of, unless nobody would be told of it and what the feed says
    /// speaks of nothing near the subject: a first poll brings hundreds of old items.
    /// </summary>
    private async Task<(Assessment Assessment, NewsText Text, string Shortfall)> AssessAsync(
        TriagePass pass, FeedItem item, CancellationToken cancellation)
    {
        var own = ArticleText.OfFeed(item);
        var first = model.Assess(own);
        if (!ArticleText.IsShort(item) || (!pass.Tells(item) && first.Verdict == Verdict.Silent))
        {
            return (first, own, "");
        }

        var (text, shortfall) = await texts.ReadAsync(item, pass.Pages, cancellation);
        return (shortfall.Length > 0 ? first : model.Assess(text), text, shortfall);
    }

    private async Task<Triaged> SettleAsync(
        Match match, Claim held, ArticleKeys keys, TriagePass pass, NewItem item, NewsText text, Assessment assessment, CancellationToken cancellation)
    {
        var placed = await place.PlaceAsync(match, text, cancellation);
        var stored = await matches.StoreAsync(match with { Event = placed.Event, Figures = placed.Figures }, cancellation);
        await tell.TellAsync(stored.Id, placed.Tell, cancellation);

        await review.DropAsync(keys, cancellation);
        await claims.SettleAsync(held.Article, cancellation);
        // Somebody who died had stored another wording.
        var isVersion = await record.RecordAsync(pass.Feed.Id, held, MatchBand.Match, item, assessment, cancellation);
        return new Triaged(Matches: true, stored, isVersion);
    }
}
