namespace Monitor.Watch.Polling;

/// <summary>The feeds that are watched.</summary>
public interface IFeeds
{
    /// <summary>Adds the feed unless its id is there already. False: it was there, and stays as it was.</summary>
    Task<bool> AddAsync(Feed feed, CancellationToken cancellation);

    Task<Feed?> FindAsync(FeedId id, CancellationToken cancellation);

    /// <summary>Every listed feed whose next poll is at or before <paramref name="now"/>, in no order.</summary>
    IAsyncEnumerable<DueFeed> DueAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Every feed, in no order.</summary>
    IAsyncEnumerable<Feed> AllAsync(CancellationToken cancellation);

    /// <summary>Saves the feed. False: somebody saved it since it was read, nothing was written.</summary>
    Task<bool> SaveAsync(Feed feed, CancellationToken cancellation);

    /// <summary>False: there was no such feed.</summary>
    Task<bool> RemoveAsync(FeedId id, CancellationToken cancellation);
}
