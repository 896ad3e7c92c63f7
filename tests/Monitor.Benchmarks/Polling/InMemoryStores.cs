using System.Collections.Concurrent;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Benchmarks.Polling;

/// <summary>All the ports of a poll, in memory.</summary>
internal sealed class InMemoryStores : IFeeds, IClaims, IMatches, IOutbox<AlertRequest>
{
    private readonly ConcurrentDictionary<FeedId, Feed> _feeds = new();

    public InMemoryStores(DateTimeOffset now, IEnumerable<Uri> addresses)
    {
        foreach (var address in addresses)
        {
            _feeds[FeedId.Of(address)] = Feed.New(address, "", true, now);
        }
    }

    public IEnumerable<FeedId> Feeds => _feeds.Keys;

    public int Polled => _feeds.Values.Count(feed => feed.LastSuccess is not null);

    public Task<Feed?> FindAsync(FeedId id, CancellationToken cancellation) => Task.FromResult(_feeds.GetValueOrDefault(id));

    public Task<IReadOnlyCollection<Feed>> FindManyAsync(IReadOnlyCollection<FeedId> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyCollection<Feed>>([.. ids.Select(id => _feeds.GetValueOrDefault(id)).OfType<Feed>()]);

    public Task<bool> AddAsync(Feed feed, CancellationToken cancellation) => Task.FromResult(_feeds.TryAdd(feed.Id, feed));

    public Task<IReadOnlySet<FeedId>> AddManyAsync(IReadOnlyCollection<Feed> feeds, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<FeedId>>(feeds.Where(feed => _feeds.TryAdd(feed.Id, feed)).Select(feed => feed.Id).ToHashSet());

    public Task<bool> SaveAsync(Feed feed, CancellationToken cancellation)
    {
        _feeds[feed.Id] = feed;
        return Task.FromResult(true);
    }

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellation) => Task.FromResult(_feeds.TryRemove(id, out _));

    public IAsyncEnumerable<DueFeed> DueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        _feeds.Values.Select(feed => new DueFeed(feed.Id, feed.Address.Host)).ToAsyncEnumerable();

    public IAsyncEnumerable<Feed> AllAsync(CancellationToken cancellation) => _feeds.Values.ToAsyncEnumerable();

    public Task<Claim> EnterAsync(Claim wanted, FeedId feed, Uri? address, CancellationToken cancellation) => Task.FromResult(wanted);

    public Task<Claim?> FindAsync(ArticleId article, CancellationToken cancellation) => Task.FromResult<Claim?>(null);

    public Task<bool> PointAsync(Claim claim, CancellationToken cancellation) => Task.FromResult(true);

    public Task<bool> SealAsync(Claim claim, CancellationToken cancellation) => Task.FromResult(true);

    public Task SettleAsync(ArticleId article, CancellationToken cancellation) => Task.CompletedTask;

    public Task<Match> StoreAsync(Match match, CancellationToken cancellation) => Task.FromResult(match);

    public Task<bool> SaveAsync(Match match, CancellationToken cancellation) => Task.FromResult(true);

    public Task<Match?> FindAsync(MatchId id, CancellationToken cancellation) => Task.FromResult<Match?>(null);

    public Task RemoveAsync(MatchId id, CancellationToken cancellation) => Task.CompletedTask;

    public IAsyncEnumerable<Match> NewestFirstAsync(MatchWindow window, CancellationToken cancellation) =>
        AsyncEnumerable.Empty<Match>();

    public Task EnqueueAsync(AlertRequest request, TimeSpan delay, CancellationToken cancellation) => Task.CompletedTask;

    public Task BuryAsync(AlertRequest request, CancellationToken cancellation) => Task.CompletedTask;
}
