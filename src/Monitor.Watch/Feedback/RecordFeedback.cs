using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

/// <summary>A subscriber says whether a match was one.</summary>
public sealed class RecordFeedback(IMatches matches, IFeedback feedback, TimeProvider clock)
{
    /// <returns>The match; null when it is no longer there.</returns>
    public async Task<Match?> RecordAsync(
        MatchId id, SubscriptionId who, Opinion opinion, CancellationToken cancellation)
    {
        if (await matches.FindAsync(id, cancellation) is not { } match)
        {
            return null;
        }

        await feedback.RecordAsync(new FeedbackEntry(id, who.Value, opinion, clock.GetUtcNow(), match.ModelVersion), cancellation);
        return match;
    }
}
