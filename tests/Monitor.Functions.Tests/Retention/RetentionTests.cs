using Azure.Data.Tables;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Events;
using Monitor.Watch.Retention;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Retention;

/// <summary>The rules over the real tables. They remove what is old, so nothing here shares its tables with other tests.</summary>
public sealed class RetentionTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private readonly RetentionOptions _options = new() { Reports = TimeSpan.FromDays(1827) };
    private readonly MatchesTable _matches = new(storage.Tables);
    private readonly EventsTable _events = new(storage.Tables);
    private readonly ExportsTable _exports = new(storage.Tables);

    private AgedRows Rows => new(storage.Tables, _matches, _events);

    private ApplyRetention Retention(IAgedRecords? records = null) => new(
        records ?? Rows, _exports, new RetireSubscriptions(new SubscriptionsTable(storage.Tables), _options, _clock),
        new RetireCanary(new FeedsTable(storage.Tables), new SubscriptionsTable(storage.Tables), _options, _clock), _options, _clock);

    private Task<IReadOnlyList<RetentionLine>> ApplyAsync() => Retention().ApplyAsync(CancellationToken.None);

    private Task<List<string>> ExportedAsync(RecordKind kind) => _exports.AllAsync(kind, CancellationToken.None).ToListAsync().AsTask();

    private Match Aged(int days, MatchBand band = MatchBand.Match) =>
        Some.Match(_clock.GetUtcNow().AddDays(-days)) is var match ? match with { Id = match.Id with { Band = band } } : throw new System.Diagnostics.UnreachableException();

    [Fact]
    public async Task Lists_of_old_months_are_exported_and_removed_each_after_its_own_time()
    {
        Match[] old = [Aged(440, MatchBand.Review), Aged(440, MatchBand.NotCovered), Aged(1870)];
        Match[] young = [Aged(440), Aged(390, MatchBand.Review)];
        await Task.WhenAll(old.Concat(young).Select(match => _matches.StoreAsync(match, CancellationToken.None)));

        await ApplyAsync();

        Assert.All(old, match => Assert.Null(_matches.FindAsync(match.Id, CancellationToken.None).Result));
        Assert.All(young, match => Assert.NotNull(_matches.FindAsync(match.Id, CancellationToken.None).Result));
        Assert.Contains(MatchJson.Write(old[2]), await ExportedAsync(RecordKind.Matches));
        Assert.Superset(old[..2].Select(MatchJson.Write).ToHashSet(), (await ExportedAsync(RecordKind.Kept)).ToHashSet());
    }

    [Fact]
    public async Task What_was_stored_of_canaries_goes_and_is_not_exported()
    {
        var (old, young) = (Aged(80, MatchBand.Canary), Aged(20, MatchBand.Canary));
        await _matches.StoreAsync(old, CancellationToken.None);
        await _matches.StoreAsync(young, CancellationToken.None);
        var feeds = new FeedsTable(storage.Tables);
        var canary = Some.Feed() with { IsCanary = true, LastPolled = _clock.GetUtcNow(), LastSuccess = _clock.GetUtcNow().AddDays(-31) };
        await feeds.AddAsync(canary, CancellationToken.None);

        var lines = await ApplyAsync();

        Assert.Null(await _matches.FindAsync(old.Id, CancellationToken.None));
        Assert.NotNull(await _matches.FindAsync(young.Id, CancellationToken.None));
        Assert.Null(await feeds.FindAsync(canary.Id, CancellationToken.None));
        Assert.Equal([("canaries", 1), ("feeds of canaries", 1)], lines.Where(line => line.What.Contains("canaries", StringComparison.Ordinal)).Select(line => (line.What, line.Count)));
        Assert.Empty(await ExportedAsync(RecordKind.Canaries));
    }

    [Fact]
    public async Task Killed_between_export_and_removal_the_match_is_there_and_is_exported_once_in_the_end()
    {
        var match = await _matches.StoreAsync(Aged(1900), CancellationToken.None);

        await Assert.ThrowsAsync<OperationCanceledException>(() => Retention(new KilledBeforeRemoval(Rows)).ApplyAsync(CancellationToken.None));
        Assert.NotNull(await _matches.FindAsync(match.Id, CancellationToken.None));

        await ApplyAsync();
        Assert.Null(await _matches.FindAsync(match.Id, CancellationToken.None));
        Assert.Single(await ExportedAsync(RecordKind.Matches), line => line == MatchJson.Write(match));
    }

    [Fact]
    public async Task A_match_that_changed_since_it_was_read_stays()
    {
        var match = await _matches.StoreAsync(Aged(1930), CancellationToken.None);
        var batch = await Rows.OlderAsync(RecordKind.Matches, _clock.GetUtcNow(), null, CancellationToken.None)
            .FirstAsync(batch => batch.Records.Any(record => record.Json.Contains(match.Id.Article.Value, StringComparison.Ordinal)));
        await _matches.SaveAsync(match with { Score = 0.5 }, CancellationToken.None);

        Assert.False(await Rows.RemoveAsync(batch, CancellationToken.None));
        Assert.NotNull(await _matches.FindAsync(match.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Old_events_go_except_the_one_that_the_register_would_bring_back()
    {
        var (gone, last) = (Some.Event(_clock.GetUtcNow().AddDays(-2000)), Some.Event(_clock.GetUtcNow().AddDays(-1990)));
        foreach (var known in new[] { gone, last })
        {
            var board = await _events.ReadAsync(known.Opened, CancellationToken.None);
            Assert.True(await _events.OpenAsync(known, board.Stamp, CancellationToken.None));
        }

        await ApplyAsync();

        Assert.Null(await _events.FindAsync(EventId.Of(gone), CancellationToken.None));
        Assert.NotNull(await _events.FindAsync(EventId.Of(last), CancellationToken.None));
        Assert.Contains(EventJson.Write(gone), await ExportedAsync(RecordKind.Events));
    }

    [Fact]
    public async Task A_claim_goes_when_its_work_is_done_and_a_later_name_of_it_still_says_so()
    {
        var (claims, old) = (new ArticlesTable(storage.Tables), _clock.GetUtcNow().AddDays(-501));
        var (done, open, name) = (Some.ArticleId(), Some.ArticleId(), Some.ArticleId());
        await EnterAsync(new Claim(done, old, true, false));
        await claims.SettleAsync(done, CancellationToken.None);
        await EnterAsync(new Claim(open, old, true, false));
        await EnterAsync(new Claim(name, _clock.GetUtcNow(), true, false) { SameAs = done });

        await ApplyAsync();

        Assert.Null(await claims.FindAsync(done, CancellationToken.None));
        Assert.NotNull(await claims.FindAsync(open, CancellationToken.None));
        Assert.True((await new ClaimArticle(claims, _clock).FindAsync(new ArticleKeys([name], null), CancellationToken.None))!.Settled);

        Task EnterAsync(Claim claim) => claims.EnterAsync(claim, Some.Feed().Id, null, CancellationToken.None);
    }

    [Fact]
    public async Task Of_the_ledger_only_what_is_settled_goes()
    {
        var ledger = new DeliveriesTable(storage.Tables);
        var lines = new Dictionary<DeliveryState, DeliveryKey>();
        foreach (var state in Enum.GetValues<DeliveryState>())
        {
            var key = lines[state] = new DeliveryKey(Some.Subscription().Id, AlertId.Of(Some.ArticleId()), ChannelKind.File);
            await ledger.SaveAsync(await ledger.EnterAsync(key, CancellationToken.None) with { State = state }, CancellationToken.None);
        }

        await ApplyAsync();
        Assert.Equal(lines.Keys.Order(), await LeftAsync());

        _clock.Advance(TimeSpan.FromDays(501));
        await ApplyAsync();
        Assert.Equal([DeliveryState.Pending, DeliveryState.Sending, DeliveryState.Dead], await LeftAsync());

        async Task<List<DeliveryState>> LeftAsync() => await lines.ToAsyncEnumerable()
            .Where(async (line, token) => await ledger.FindAsync(line.Value, token) is not null).Select(line => line.Key).Order().ToListAsync();
    }

    [Fact]
    public async Task Many_rows_of_many_partitions_go_in_transactions_of_one_partition()
    {
        var table = storage.Tables.GetTableClient(TableNames.SignUps);
        for (var i = 0; i < 120; i++)
        {
            await table.AddEntityAsync(new TableEntity(i < 110 ? "7a" : "7b", Some.Id()) { ["WindowStart"] = _clock.GetUtcNow().AddDays(-4), ["Count"] = 1 });
        }

        var batches = await Rows.OlderAsync(RecordKind.SignUps, _clock.GetUtcNow().AddDays(-3), 7, CancellationToken.None).ToListAsync();

        Assert.Equal([100, 10, 10], batches.Select(batch => batch.Records.Count));
        Assert.Empty(await Rows.OlderAsync(RecordKind.SignUps, _clock.GetUtcNow().AddDays(-3), 8, CancellationToken.None).ToListAsync());
        await ApplyAsync();
        Assert.Empty(await table.QueryAsync<TableEntity>("PartitionKey ge '7a' and PartitionKey le '7b'").ToListAsync());
    }

    [Fact]
    public async Task A_subscription_is_removed_only_as_it_is_meant()
    {
        var (subscriptions, pending) = (new SubscriptionsTable(storage.Tables), Some.Subscription() with { State = SubscriptionState.Pending });
        await subscriptions.AddAsync(pending, CancellationToken.None);

        Assert.False(await subscriptions.RemoveAsync(pending.Id, stored => stored.IsLive, CancellationToken.None));
        Assert.True(await subscriptions.RemoveAsync(pending.Id, stored => !stored.IsLive, CancellationToken.None));
        Assert.False(await subscriptions.RemoveAsync(pending.Id, stored => !stored.IsLive, CancellationToken.None));
    }

    private sealed class KilledBeforeRemoval(IAgedRecords records) : IAgedRecords
    {
        public IAsyncEnumerable<AgedBatch> OlderAsync(RecordKind kind, DateTimeOffset before, int? part, CancellationToken cancellation) =>
            records.OlderAsync(kind, before, part, cancellation);

        public Task<bool> RemoveAsync(AgedBatch batch, CancellationToken cancellation) => throw new OperationCanceledException("killed");
    }
}
