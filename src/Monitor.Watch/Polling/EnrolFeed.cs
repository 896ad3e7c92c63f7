namespace Monitor.Watch.Polling;

/// <summary>Puts a feed among those that are watched.</summary>
public sealed class EnrolFeed(IFeeds feeds, TimeProvider clock)
{
    /// <summary>
    /// The feed of this address, added when it is not there. <paramref name="listed"/> true lists a feed that only
    /// single runs had polled so far; false leaves a listed feed listed.
    /// </summary>
    /// <returns>The feed, and whether this call listed or added it.</returns>
    public async Task<(Feed Feed, bool IsNew)> EnrolAsync(
        Uri address, string title, bool listed, CancellationToken cancellation)
    {
        var wanted = Feed.New(address, title, listed, clock.GetUtcNow());
        while (true)
        {
            if (await feeds.AddAsync(wanted, cancellation))
            {
                return (wanted, true);
            }

            if (await feeds.FindAsync(wanted.Id, cancellation) is not { } known)
            {
                continue;
            }

            if (known.Listed || !listed)
            {
                return (known, false);
            }

            var now = known with { Listed = true, NextPoll = clock.GetUtcNow() };
            if (await feeds.SaveAsync(now, cancellation))
            {
                return (now, true);
            }
        }
    }
}
