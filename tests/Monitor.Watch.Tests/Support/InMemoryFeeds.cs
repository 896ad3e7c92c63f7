using System.Globalization;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Tests.Support;

/// <summary>Keeps feeds as the table does: a save needs the revision that was read.</summary>
internal sealed class InMemoryFeeds : IFeeds
{
    private readonly Dictionary<FeedId, Feed> _feeds = [];
    private int _revision;

    private readonly Fate _fate;

    public InMemoryFeeds(params Feed[] feeds)
        : this(new Fate(), feeds)
    {
    }

    public InMemoryFeeds(Fate fate, params Feed[] feeds)
    {
        _fate = fate;
        foreach (var feed in feeds)
        {
            Put(feed);
        }
    }

    public Feed this[FeedId id] => _feeds[id];

    public Task<bool> AddAsync(Feed feed, CancellationToken cancellation)
    {
        var isNew = !_feeds.ContainsKey(feed.Id);
        if (isNew)
        {
            Put(feed);
        }

        return Task.FromResult(isNew);
    }

    /// <summary>Adds all or none, as a transaction does.</summary>
    public Task<IReadOnlySet<FeedId>> AddManyAsync(IReadOnlyCollection<Feed> feeds, CancellationToken cancellation)
    {
        List<Feed> added = feeds.Any(feed => _feeds.ContainsKey(feed.Id)) ? [] : [.. feeds];
        added.ForEach(Put);
        return Task.FromResult<IReadOnlySet<FeedId>>(added.Select(feed => feed.Id).ToHashSet());
    }

    public Task<Feed?> FindAsync(FeedId id, CancellationToken cancellation) => Task.FromResult(_feeds.GetValueOrDefault(id));

    public Task<IReadOnlyCollection<Feed>> FindManyAsync(IReadOnlyCollection<FeedId> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyCollection<Feed>>([.. ids.Select(id => _feeds.GetValueOrDefault(id)).OfType<Feed>()]);

    public IAsyncEnumerable<DueFeed> DueAsync(DateTimeOffset now, CancellationToken cancellation) => _feeds.Values
        .Where(feed => feed.Listed && feed.IsDueAt(now))
        .Select(feed => new DueFeed(feed.Id, feed.Current.Host))
        .ToAsyncEnumerable();

    public IAsyncEnumerable<Feed> AllAsync(CancellationToken cancellation) => _feeds.Values.Select(feed => feed.AsListed()).ToAsyncEnumerable();

    public async Task<bool> SaveAsync(Feed feed, CancellationToken cancellation)
    {
        await _fate.StepAsync();
        var fits = _feeds.TryGetValue(feed.Id, out var known) && known.Revision == feed.Revision;
        if (fits)
        {
            Put(feed);
        }

        return fits;
    }

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellation) => Task.FromResult(_feeds.Remove(id));

    private void Put(Feed feed) =>
        _feeds[feed.Id] = feed with { Revision = (++_revision).ToString(CultureInfo.InvariantCulture) };
}
