using System.Runtime.CompilerServices;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Running;

/// <summary>The store of feeds with another answer to what is due: of the asked feeds only, listed or not.</summary>
internal sealed class AskedFeeds(IFeeds feeds, IReadOnlySet<FeedId> asked) : IFeeds
{
    // What the list's enrolment just read is not read again to see what is due; a poll looks once more before it fetches.
    private Dictionary<FeedId, Feed> _found = [];

    public async IAsyncEnumerable<DueFeed> DueAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = Interlocked.Exchange(ref _found, []);
        var others = await feeds.FindManyAsync([.. asked.Where(id => !known.ContainsKey(id))], cancellation);
        foreach (var feed in known.Values.Concat(others))
        {
            if (feed.IsDueAt(now))
            {
                yield return new DueFeed(feed.Id, feed.Current.Host);
            }
        }
    }

    public Task<bool> AddAsync(Feed feed, CancellationToken cancellation) => feeds.AddAsync(feed, cancellation);

    public Task<IReadOnlySet<FeedId>> AddManyAsync(IReadOnlyCollection<Feed> many, CancellationToken cancellation) =>
        feeds.AddManyAsync(many, cancellation);

    public Task<Feed?> FindAsync(FeedId id, CancellationToken cancellation) => feeds.FindAsync(id, cancellation);

    public async Task<IReadOnlyCollection<Feed>> FindManyAsync(IReadOnlyCollection<FeedId> ids, CancellationToken cancellation)
    {
        var found = await feeds.FindManyAsync(ids, cancellation);
        _found = found.Where(feed => asked.Contains(feed.Id)).ToDictionary(feed => feed.Id);
        return found;
    }

    public IAsyncEnumerable<Feed> AllAsync(CancellationToken cancellation) => feeds.AllAsync(cancellation);

    public Task<bool> SaveAsync(Feed feed, CancellationToken cancellation) => feeds.SaveAsync(feed, cancellation);

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellation) => feeds.RemoveAsync(id, cancellation);
}
