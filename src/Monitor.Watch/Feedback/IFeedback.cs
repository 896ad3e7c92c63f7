using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

public interface IFeedback
{
    Task RecordAsync(FeedbackEntry entry, CancellationToken cancellation);

    /// <summary>What was said of matches first seen in the window, newest match first, all of a match together.</summary>
    IAsyncEnumerable<FeedbackEntry> NewestFirstAsync(MatchWindow window, CancellationToken cancellation);
}
