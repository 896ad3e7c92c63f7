namespace Monitor.Watch.Polling;

/// <summary>The feeds that are watched.</summary>
public interface IFeeds
{
    /// <summary>Adds the feed unless its id is there already. False: it was there, and stays as it was.</summary>
    Task<bool> AddAsync(Feed feed, CancellationToken cancellation);

    /// <summary>Adds many that are most likely not there yet, in far fewer steps than one by one.</summary>
    /// <param name="feeds">Each once.</param>
    /// <param name="cancellation">Stops the work; what was added by then stays.</param>
    /// <returns>
    /// Those that this call added. Any other may be there already, or was left because one that went with it was:
    /// <see cref="AddAsync"/> tells.
    /// </returns>
    Task<IReadOnlySet<FeedId>> AddManyAsync(IReadOnlyCollection<Feed> feeds, CancellationToken cancellation);

    Task<Feed?> FindAsync(FeedId id, CancellationToken cancellation);

    /// <summary>Those of these feeds that are there, in no order; they are read side by side.</summary>
    /// <param name="ids">Each once.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<IReadOnlyCollection<Feed>> FindManyAsync(IReadOnlyCollection<FeedId> ids, CancellationToken cancellation);

    /// <summary>Every listed feed that is due (<see cref="Feed.IsDueAt"/>), in no order.</summary>
    IAsyncEnumerable<DueFeed> DueAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Every feed, in no order, as <see cref="Feed.AsListed"/> has it: there may be many, and most of a row is for polls.</summary>
    IAsyncEnumerable<Feed> AllAsync(CancellationToken cancellation);

    /// <summary>Saves the feed. False: somebody saved it since it was read, nothing was written.</summary>
    Task<bool> SaveAsync(Feed feed, CancellationToken cancellation);

    /// <summary>False: there was no such feed.</summary>
    Task<bool> RemoveAsync(FeedId id, CancellationToken cancellation);
}
