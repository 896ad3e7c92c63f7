using Monitor.Analysis.Relevance;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Events;

/// <summary>
/// Tells of a published report whose figures were changed. Other feeds word the same article in their own way, which is
/// no edit: only the feed that brought the match is listened to.
/// </summary>
public sealed class FollowEdit(IMatches matches, PlaceReport place, TellNews tell)
{
    /// <param name="feed">The feed that brings the wording.</param>
    /// <param name="claim">The settled claim of the article.</param>
    /// <param name="item">The wording.</param>
    /// <param name="text">What was judged of it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task FollowAsync(FeedId feed, Claim claim, NewItem item, NewsText text, CancellationToken cancellation)
    {
        var id = new MatchId(claim.FirstSeen, claim.Article);
        if (await matches.FindAsync(id, cancellation) is { } match && match.Feed == feed
            && await place.EditAsync(match, text, RecordVersion.MarkOf(item), cancellation) is { } placed)
        {
            await tell.TellAsync(id, placed.Tell, cancellation);
        }
    }
}
