using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Feeds.Fetching;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Tables;

internal sealed class FeedsTable(TableServiceClient tables) : IFeeds
{
    private const int AtOnce = 16;

    /// <summary>A transaction holds 4 MiB, and a row may have three long texts.</summary>
    private const int RowsAtOnce = 16;

    private static readonly string[] DueColumns = [nameof(Row.RowKey), nameof(Row.Address), nameof(Row.MovedTo)];

    /// <summary>All but what a poll alone needs: the items that a feed remembers may be 64 KiB a row.</summary>
    private static readonly string[] ListedColumns =
    [
        nameof(Row.RowKey), nameof(Row.Address), nameof(Row.MovedTo), nameof(Row.Title), nameof(Row.Category), nameof(Row.Listed), nameof(Row.IsCanary),
        nameof(Row.NextPoll), nameof(Row.LastPolled), nameof(Row.LastSuccess), nameof(Row.ConsecutiveFailures), nameof(Row.FailureKind),
        nameof(Row.FailureWords), nameof(Row.FailureAt), nameof(Row.Gaps), nameof(Row.GapFrom), nameof(Row.GapUntil), nameof(Row.IsPaused),
        nameof(Row.PauseWords), nameof(Row.PausedSince),
    ];

    private readonly TableClient _table = tables.GetTableClient(TableNames.Feeds);

    public async Task<bool> AddAsync(Feed feed, CancellationToken cancellation) =>
        await _table.TryAddAsync(RowOf(feed), cancellation) is not null;

    /// <summary>A transaction for those of one partition: with feeds of all sorts, a fourth of the requests for a thousand.</summary>
    public async Task<IReadOnlySet<FeedId>> AddManyAsync(IReadOnlyCollection<Feed> feeds, CancellationToken cancellation)
    {
        ConcurrentBag<FeedId> added = [];
        await Parallel.ForEachAsync(
            feeds.Select(RowOf).GroupBy(row => row.PartitionKey).SelectMany(shard => shard.Chunk(RowsAtOnce)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (rows, token) =>
            {
                if (await _table.TryAddAllAsync(rows, token))
                {
                    Array.ForEach(rows, row => added.Add(new FeedId(row.RowKey)));
                }
            });
        return added.ToHashSet();
    }

    public async Task<Feed?> FindAsync(FeedId id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(
            TableKeys.ShardOf(id.Value), id.Value, cancellationToken: cancellation);
        return row.HasValue ? FeedOf(row.Value!) : null;
    }

    /// <summary>Row by row: a query for several rows of a partition reads the whole partition.</summary>
    public async Task<IReadOnlyCollection<Feed>> FindManyAsync(IReadOnlyCollection<FeedId> ids, CancellationToken cancellation)
    {
        ConcurrentBag<Feed> found = [];
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (id, token) =>
            {
                if (await FindAsync(id, token) is { } feed)
                {
                    found.Add(feed);
                }
            });
        return found;
    }

    public async IAsyncEnumerable<DueFeed> DueAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // As Feed.IsDueAt has it.
        var (ahead, never) = (now + Feed.ClockTolerance, PauseFeed.Never);
        foreach (var (from, to) in TableKeys.ShardRanges)
        {
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey ge {from} and PartitionKey lt {to} and Listed eq true and (NextPoll le {now} or (LastPolled gt {ahead} and NextPoll lt {never}))");
            await foreach (var row in _table.QueryAsync<Row>(filter, select: DueColumns, cancellationToken: cancellation))
            {
                yield return new DueFeed(new FeedId(row.RowKey), (AddressOrNull(row.MovedTo) ?? new Uri(row.Address)).Host);
            }
        }
    }

    public async IAsyncEnumerable<Feed> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (from, to) in TableKeys.ShardRanges)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
            await foreach (var row in _table.QueryAsync<Row>(filter, select: ListedColumns, cancellationToken: cancellation))
            {
                yield return FeedOf(row).AsListed();
            }
        }
    }

    public async Task<bool> SaveAsync(Feed feed, CancellationToken cancellation)
    {
        var revision = feed.Revision ?? throw new ArgumentException("The feed was never read from the store.", nameof(feed));
        var row = RowOf(feed);
        if (feed.Seen.IsAsStored)
        {
            // A merge leaves out nulls: a poll that found nothing new does not send up to 64 KiB that are there already.
            row.SeenMarks = null;
        }

        return await _table.TryUpdateAsync(row, revision, TableUpdateMode.Merge, cancellation) is not null;
    }

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellation) =>
        _table.TryDeleteAsync(TableKeys.ShardOf(id.Value), id.Value, cancellation);

    /// <summary>
    /// What was forgotten is written as an empty text or a zero: a merge leaves out nulls and would keep the old value.
    /// </summary>
    private static Row RowOf(Feed feed) => new()
    {
        PartitionKey = TableKeys.ShardOf(feed.Id.Value),
        RowKey = feed.Id.Value,
        Address = feed.Address.AbsoluteUri,
        MovedTo = StoredText.AddressOf(feed.MovedTo),
        MovingTo = StoredText.AddressOf(feed.PendingMove?.To),
        MovingSince = feed.PendingMove?.Since,
        Title = StoredText.Cut(feed.Title, StoredText.Title),
        Category = StoredText.Cut(feed.Category, StoredText.Title),
        Listed = feed.Listed,
        IsCanary = feed.IsCanary,
        HttpETag = feed.Validators.ETag ?? "",
        HttpLastModified = feed.Validators.LastModified ?? "",
        BodyHash = feed.BodyHash ?? "",
        LastFullAnswer = feed.LastFullAnswer,
        RefreshHintSeconds = feed.RefreshHint?.TotalSeconds ?? 0,
        SeenMarks = feed.Seen.ToBytes(),
        NextPoll = feed.NextPoll,
        IntervalSeconds = feed.Interval.TotalSeconds,
        LastPolled = feed.LastPolled,
        LastSuccess = feed.LastSuccess,
        ConsecutiveFailures = feed.ConsecutiveFailures,
        FailureWeight = feed.FailureWeight,
        FailureKind = feed.LastFailure?.Kind ?? "",
        FailureWords = StoredText.Cut(feed.LastFailure?.Words ?? "", StoredText.Words),
        FailureAt = feed.LastFailure?.At,
        Gaps = feed.Gaps,
        GapFrom = feed.LastGap?.From,
        GapUntil = feed.LastGap?.Until,
        IsPaused = feed.Pause is not null,
        PauseWords = StoredText.Cut(feed.Pause?.Words ?? "", StoredText.Words),
        PausedSince = feed.Pause?.Since,
    };

    private static Feed FeedOf(Row row) => new()
    {
        Id = new FeedId(row.RowKey),
        Address = new Uri(row.Address),
        MovedTo = AddressOrNull(row.MovedTo),
        PendingMove = AddressOrNull(row.MovingTo) is { } to && row.MovingSince is { } since ? new FeedMove(to, since) : null,
        Title = row.Title,
        Category = row.Category,
        Listed = row.Listed,
        IsCanary = row.IsCanary,
        Validators = new Validators(NullIfEmpty(row.HttpETag), NullIfEmpty(row.HttpLastModified)),
        BodyHash = NullIfEmpty(row.BodyHash),
        LastFullAnswer = row.LastFullAnswer,
        RefreshHint = row.RefreshHintSeconds > 0 ? TimeSpan.FromSeconds(row.RefreshHintSeconds) : null,
        Seen = row.SeenMarks is { Length: > 0 } marks ? SeenItems.FromBytes(marks) : SeenItems.FromNames(row.Seen),
        NextPoll = row.NextPoll,
        Interval = TimeSpan.FromSeconds(row.IntervalSeconds),
        LastPolled = row.LastPolled,
        LastSuccess = row.LastSuccess,
        ConsecutiveFailures = row.ConsecutiveFailures,
        FailureWeight = row.FailureWeight,
        LastFailure = row.FailureAt is { } at ? new FeedFailure(row.FailureKind, row.FailureWords, at) : null,
        Gaps = row.Gaps,
        LastGap = row is { GapFrom: { } from, GapUntil: { } until } ? new FeedGap(from, until) : null,
        Pause = row is { IsPaused: true, PausedSince: { } paused } ? new FeedPause(row.PauseWords, paused) : null,
        Revision = row.ETag.ToString(),
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static Uri? AddressOrNull(string text) => text.Length == 0 ? null : new Uri(text);

    /// <summary>Rows of earlier versions lack properties, which then have the defaults below.</summary>
    private sealed class Row : TableRow
    {
        public string Address { get; set; } = "";

        public string MovedTo { get; set; } = "";

        public string MovingTo { get; set; } = "";

        public DateTimeOffset? MovingSince { get; set; }

        public string Title { get; set; } = "";

        public string Category { get; set; } = "";

        public bool Listed { get; set; }

        public bool IsCanary { get; set; }

        public string HttpETag { get; set; } = "";

        public string HttpLastModified { get; set; } = "";

        public string BodyHash { get; set; } = "";

        public DateTimeOffset? LastFullAnswer { get; set; }

        public double RefreshHintSeconds { get; set; }

        /// <summary>The ring as the version before wrote it; written empty since.</summary>
        public byte[] Seen { get; set; } = [];

        public byte[]? SeenMarks { get; set; } = [];

        public DateTimeOffset NextPoll { get; set; }

        public double IntervalSeconds { get; set; }

        public DateTimeOffset? LastPolled { get; set; }

        public DateTimeOffset? LastSuccess { get; set; }

        public int ConsecutiveFailures { get; set; }

        public double FailureWeight { get; set; }

        public string FailureKind { get; set; } = "";

        public string FailureWords { get; set; } = "";

        public DateTimeOffset? FailureAt { get; set; }

        public int Gaps { get; set; }

        public DateTimeOffset? GapFrom { get; set; }

        public DateTimeOffset? GapUntil { get; set; }

        public bool IsPaused { get; set; }

        public string PauseWords { get; set; } = "";

        public DateTimeOffset? PausedSince { get; set; }
    }
}
