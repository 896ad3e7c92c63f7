namespace Monitor.Watch.Polling;

/// <summary>Puts a feed among those that are watched.</summary>
public sealed class EnrolFeed(IFeeds feeds, TimeProvider clock)
{
    /// <summary>
    /// The feed of this address, added when it is not there. <paramref name="listed"/> true lists a feed that only
    /// single runs had polled so far; false leaves a listed feed listed.
    /// </summary>
    /// <returns>The feed, and whether this call listed or added it.</returns>
    public Task<(Feed Feed, bool IsNew)> EnrolAsync(
        Uri address, string title, bool listed, CancellationToken cancellation) =>
        EnrolAsync(address, title, "", listed, cancellation);

    /// <inheritdoc cref="EnrolAsync(Uri, string, bool, CancellationToken)"/>
    /// <param name="address">The feed's address.</param>
    /// <param name="title">What to call it until it was read; may be empty.</param>
    /// <param name="category">The folders it lies in, joined by "/"; a feed that was there keeps its own.</param>
    /// <param name="listed">Whether the timer polls it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<(Feed Feed, bool IsNew)> EnrolAsync(
        Uri address, string title, string category, bool listed, CancellationToken cancellation)
    {
        var wanted = Feed.New(address, title, listed, clock.GetUtcNow(), category);
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

            var now = known with { Listed = true, NextPoll = clock.GetUtcNow(), Category = category };
            if (await feeds.SaveAsync(now, cancellation))
            {
                return (now, true);
            }
        }
    }
}
