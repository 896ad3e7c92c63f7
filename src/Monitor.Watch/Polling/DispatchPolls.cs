using Monitor.Feeds.Scheduling;

namespace Monitor.Watch.Polling;

/// <summary>Finds the feeds that are due and asks for their polls; does none of the work itself.</summary>
public sealed class DispatchPolls(
    IFeeds feeds, IPollRequests requests, TimeProvider clock, IEnumerable<IPollListener>? listeners = null)
{
    private readonly RecentRequests _recent = new(PollSchedule.Shortest);

    /// <summary>Asks for every listed feed that is due. Safe to run twice or late: see <see cref="PollRequest"/>.</summary>
    /// <returns>How many feeds were asked for: those due and not asked for lately.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await feeds.DueAsync(now, cancellation).ToListAsync(cancellation);
        var asked = _recent.New(due, now);
        try
        {
            return await DispatchAsync(asked, now, cancellation);
        }
        catch
        {
            // Some may have been asked for: a request too many does no harm, one too few would cost an interval.
            _recent.Forget(asked);
            throw;
        }
    }

    /// <summary>Asks for these feeds whether they are due or not.</summary>
    public Task<int> DispatchAsync(IReadOnlyCollection<Feed> asked, CancellationToken cancellation) =>
        DispatchAsync([.. asked.Select(feed => new DueFeed(feed.Id, feed.Current.Host))], clock.GetUtcNow(), cancellation);

    private async Task<int> DispatchAsync(List<DueFeed> due, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var request in PollGrouping.Pack(due, now))
        {
            await requests.EnqueueAsync(request, cancellation);
        }

        foreach (var listener in listeners ?? [])
        {
            listener.Asked(due.Count);
        }

        return due.Count;
    }
}
