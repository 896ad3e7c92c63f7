namespace Monitor.Watch.Polling;

/// <summary>
/// Lets the polls of one feed in this process take turns. Requests for a feed pile up when it is slow, or when an
/// earlier run left one behind; the second then finds the feed polled since it was asked for, and has nothing to do.
/// </summary>
internal sealed class PollTurns
{
    private readonly Lock _gate = new();
    private readonly Dictionary<FeedId, Task> _last = [];

    public async Task<T> InTurnAsync<T>(FeedId feed, Func<Task<T>> poll)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Append(feed, mine.Task);
        try
        {
            return await poll();
        }
        finally
        {
            Leave(feed, mine.Task);
            mine.SetResult();
        }
    }

    /// <summary>Completes when those who came before are done.</summary>
    private Task Append(FeedId feed, Task mine)
    {
        lock (_gate)
        {
            var before = _last.GetValueOrDefault(feed) ?? Task.CompletedTask;
            _last[feed] = mine;
            return before;
        }
    }

    private void Leave(FeedId feed, Task mine)
    {
        lock (_gate)
        {
            if (_last.GetValueOrDefault(feed) == mine)
            {
                _last.Remove(feed);
            }
        }
    }
}
