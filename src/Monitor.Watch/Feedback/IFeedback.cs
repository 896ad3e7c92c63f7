using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

public interface IFeedback
{
    Task RecordAsync(FeedbackEntry entry, CancellationToken cancellation);

    /// <summary>Takes back what the reader said of the match; nothing happens when nothing was said.</summary>
    Task WithdrawAsync(MatchId match, string who, CancellationToken cancellation);

    /// <summary>What was said of matches first seen in the window, newest match first, all of a match together.</summary>
    IAsyncEnumerable<FeedbackEntry> NewestFirstAsync(MatchWindow window, CancellationToken cancellation);
}
