using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

/// <summary>A reader says whether a match was one.</summary>
public sealed class RecordFeedback(IMatches matches, IFeedback feedback, TimeProvider clock)
{
    /// <inheritdoc cref="RecordAsync(MatchId, string, Opinion, CancellationToken)"/>
    public Task<Match?> RecordAsync(MatchId id, SubscriptionId who, Opinion opinion, CancellationToken cancellation) =>
        RecordAsync(id, who.Value, opinion, cancellation);

    /// <param name="id">The match, or what is kept for a person.</param>
    /// <param name="who">The reader, as in <see cref="FeedbackEntry.Who"/>.</param>
    /// <param name="opinion">What the reader says.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The match; null when it is no longer there.</returns>
    public async Task<Match?> RecordAsync(
        MatchId id, string who, Opinion opinion, CancellationToken cancellation)
    {
        if (await matches.FindAsync(id, cancellation) is not { } match)
        {
            return null;
        }

        await feedback.RecordAsync(new FeedbackEntry(id, who, opinion, clock.GetUtcNow(), match.ModelVersion), cancellation);
        return match;
    }

    /// <summary>The reader takes it back.</summary>
    public Task WithdrawAsync(MatchId id, string who, CancellationToken cancellation) => feedback.WithdrawAsync(id, who, cancellation);
}
