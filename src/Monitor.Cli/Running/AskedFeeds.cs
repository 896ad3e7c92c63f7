using System.Runtime.CompilerServices;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Running;

/// <summary>The store of feeds with another answer to what is due: of the asked feeds only, listed or not.</summary>
internal sealed class AskedFeeds(IFeeds feeds, IReadOnlyCollection<FeedId> asked) : IFeeds
{
    public async IAsyncEnumerable<DueFeed> DueAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in asked)
        {
            if (await feeds.FindAsync(id, cancellation) is { } feed && feed.NextPoll <= now)
            {
                yield return new DueFeed(feed.Id, feed.Current.Host);
            }
        }
    }

    public Task<bool> AddAsync(Feed feed, CancellationToken cancellation) => feeds.AddAsync(feed, cancellation);

    public Task<Feed?> FindAsync(FeedId id, CancellationToken cancellation) => feeds.FindAsync(id, cancellation);

    public IAsyncEnumerable<Feed> AllAsync(CancellationToken cancellation) => feeds.AllAsync(cancellation);

    public Task<bool> SaveAsync(Feed feed, CancellationToken cancellation) => feeds.SaveAsync(feed, cancellation);

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellation) => feeds.RemoveAsync(id, cancellation);
}
