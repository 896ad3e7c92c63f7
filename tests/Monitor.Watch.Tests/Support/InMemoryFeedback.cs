using Monitor.Watch.Feedback;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

internal sealed class InMemoryFeedback : IFeedback
{
    private readonly Dictionary<(MatchId, string), FeedbackEntry> _entries = [];

    public IReadOnlyCollection<FeedbackEntry> All => _entries.Values;

    public Task RecordAsync(FeedbackEntry entry, CancellationToken cancellation)
    {
        _entries[(entry.Match, entry.Who)] = entry;
        return Task.CompletedTask;
    }

    public Task WithdrawAsync(MatchId match, string who, CancellationToken cancellation)
    {
        _entries.Remove((match, who));
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<FeedbackEntry> NewestFirstAsync(MatchWindow window, CancellationToken cancellation) =>
        _entries.Values.OrderByDescending(entry => entry.Match.FirstSeen).ThenBy(entry => entry.Match.Article.Value).ToAsyncEnumerable();
}
