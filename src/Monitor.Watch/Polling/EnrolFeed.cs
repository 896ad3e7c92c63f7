using System.Collections.Frozen;
using Monitor.Feeds.Opml;

namespace Monitor.Watch.Polling;

/// <summary>Puts a feed among those that are watched.</summary>
public sealed class EnrolFeed(IFeeds feeds, TimeProvider clock)
{
    private const int AtOnce = 16;

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
        return await feeds.AddAsync(wanted, cancellation) ? (wanted, true) : await JoinAsync(wanted, cancellation);
    }

    /// <summary>The same for a whole list, side by side: most of the time goes by waiting for storage.</summary>
    /// <returns>In the order of <paramref name="list"/>; of an address that stands there twice, one is new at most.</returns>
    public async Task<IReadOnlyList<(Feed Feed, bool IsNew)>> EnrolAsync(
        IReadOnlyList<OpmlFeed> list, bool listed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Feed[] wanted = [.. list.Select(feed => Feed.New(feed.Address, feed.Title, listed, now, feed.Category ?? ""))];
        Feed[] firsts = [.. wanted.DistinctBy(feed => feed.Id)];
        var known = (await feeds.FindManyAsync([.. firsts.Select(feed => feed.Id)], cancellation)).ToDictionary(feed => feed.Id);
        Feed[] missing = [.. firsts.Where(feed => !known.ContainsKey(feed.Id))];
        var added = missing.Length > 0 ? await feeds.AddManyAsync(missing, cancellation) : FrozenSet<FeedId>.Empty;
        var news = missing.ToHashSet(ReferenceEqualityComparer.Instance);
        var enrolled = new (Feed Feed, bool IsNew)[wanted.Length];
        await Parallel.ForAsync(
            0,
            wanted.Length,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (i, token) => enrolled[i] = added.Contains(wanted[i].Id)
                ? (wanted[i], news.Contains(wanted[i]))
                : known.GetValueOrDefault(wanted[i].Id) is { } there && (there.Listed || !listed)
                    ? (there, false)
                    : await JoinAsync(wanted[i], token));
        return enrolled;
    }

    /// <summary>Goes on from what is there.</summary>
    private async Task<(Feed Feed, bool IsNew)> JoinAsync(Feed wanted, CancellationToken cancellation)
    {
        while (true)
        {
            if (await feeds.FindAsync(wanted.Id, cancellation) is not { } known)
            {
                if (await feeds.AddAsync(wanted, cancellation))
                {
                    return (wanted, true);
                }

                continue;
            }

            if (known.Listed || !wanted.Listed)
            {
                return (known, false);
            }

            var now = known with { Listed = true, NextPoll = clock.GetUtcNow(), Category = wanted.Category };
            if (await feeds.SaveAsync(now, cancellation))
            {
                return (now, true);
            }
        }
    }
}
