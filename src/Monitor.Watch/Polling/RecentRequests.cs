using System.Collections.Concurrent;
using Monitor.Feeds.Scheduling;

namespace Monitor.Watch.Polling;

/// <summary>
/// What was asked for lately. A feed stays due until its poll is over, and the timer may tick many times meanwhile;
/// one that was polled is not due again before <see cref="PollSchedule"/>'s shortest interval has passed, so within it
/// nothing is to be asked twice. Forgotten with the process: then a request too many is made, which does no harm.
/// </summary>
internal sealed class RecentRequests(TimeSpan memory)
{
    private readonly ConcurrentDictionary<FeedId, DateTimeOffset> _asked = new();

    /// <summary>Of the due feeds those not asked for lately, which from now on count as asked for.</summary>
    public List<DueFeed> New(IEnumerable<DueFeed> due, DateTimeOffset now)
    {
        foreach (var (feed, at) in _asked)
        {
            // Either way: a clock that was set back must not silence a feed until it has caught up.
            if ((now - at).Duration() >= memory)
            {
                _asked.TryRemove(feed, out _);
            }
        }

        return [.. due.Where(feed => _asked.TryAdd(feed.Id, now))];
    }

    /// <summary>They could not be asked for, and are to be at the next tick.</summary>
    public void Forget(IEnumerable<DueFeed> feeds)
    {
        foreach (var feed in feeds)
        {
            _asked.TryRemove(feed.Id, out _);
        }
    }
}
