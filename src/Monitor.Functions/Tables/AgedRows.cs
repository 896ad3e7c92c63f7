using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Monitor.Watch.Events;
using Monitor.Watch.Retention;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>
/// The rows that have had their time. No table is sorted by when its rows may go: claims, the ledger and the counts are
/// looked through, a sixteenth of their partitions at a time; what lies in months is found by the months.
/// </summary>
internal sealed class AgedRows(TableServiceClient tables, IMatches matches, IEvents events) : IAgedRecords
{
    private static readonly string[] NameOfMatch = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), "Article", "FirstSeen"];
    private static readonly string[] NameOfEvent = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), "Event", "Opened"];
    private static readonly string[] Key = [nameof(TableEntity.PartitionKey)];

    public IAsyncEnumerable<AgedBatch> OlderAsync(RecordKind kind, DateTimeOffset before, int? part, CancellationToken cancellation) => kind switch
    {
        RecordKind.Claims => OfShardsAsync(kind, TableClient.CreateQueryFilter($"FirstSeen lt {before} and (Settled eq true or SameAs ne '')"), part, cancellation),
        RecordKind.Deliveries => OfShardsAsync(kind, TableClient.CreateQueryFilter($"Timestamp lt {before} and (State eq 'Sent' or State eq 'Dropped')"), part, cancellation),
        RecordKind.SignUps => OfShardsAsync(kind, TableClient.CreateQueryFilter($"WindowStart lt {before}"), part, cancellation),
        RecordKind.Matches => OfMonthsAsync(kind, TableKeys.IsMonth, NameOfMatch, before, part, MatchAsync, cancellation),
        RecordKind.Kept => OfMonthsAsync(kind, month => TableKeys.BandOf(month) is MatchBand.Review or MatchBand.NotCovered, NameOfMatch, before, part, MatchAsync, cancellation),
        RecordKind.Events => OfMonthsAsync(kind, TableKeys.IsMonth, NameOfEvent, before, part, EventAsync, cancellation),
        RecordKind.Canaries => OfMonthsAsync(kind, month => TableKeys.BandOf(month) is MatchBand.Canary, NameOfMatch, before, part, CanaryAsync, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public Task<bool> RemoveAsync(AgedBatch batch, CancellationToken cancellation) => TableOf(batch.Kind).TryDeleteAllAsync(
        batch.Records.Select(record => new TableEntity(batch.Group, record.Name) { ETag = new ETag(record.Revision) }), cancellation);

    private TableClient TableOf(RecordKind kind) => tables.GetTableClient(kind switch
    {
        RecordKind.Claims => TableNames.Articles,
        RecordKind.Matches or RecordKind.Kept or RecordKind.Canaries => TableNames.Matches,
        RecordKind.Events => TableNames.Events,
        RecordKind.Deliveries => TableNames.Deliveries,
        RecordKind.SignUps => TableNames.SignUps,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    });

    /// <summary>Rows come sorted by partition, so a batch is whole when the next partition begins.</summary>
    private async IAsyncEnumerable<AgedBatch> OfShardsAsync(
        RecordKind kind, string aged, int? part, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (from, to) in part is { } one ? TableKeys.ShardRanges.Skip(one).Take(1) : TableKeys.ShardRanges)
        {
            List<TableEntity> rows = [];
            var filter = $"{TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}")} and {aged}";
            await foreach (var row in TableOf(kind).QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
            {
                if (rows.Count == AgedBatch.Most || (rows is [var first, ..] && first.PartitionKey != row.PartitionKey))
                {
                    yield return BatchOf(kind, rows);
                    rows = [];
                }

                rows.Add(row);
            }

            if (rows.Count > 0)
            {
                yield return BatchOf(kind, rows);
            }
        }
    }

    private static AgedBatch BatchOf(RecordKind kind, List<TableEntity> rows) =>
        new(kind, rows[0].PartitionKey, [.. rows.Select(row => new AgedRecord(row.RowKey, row.ETag.ToString(), ""))]);

    private async IAsyncEnumerable<AgedBatch> OfMonthsAsync(
        RecordKind kind, Predicate<string> isMeant, string[] names, DateTimeOffset before, int? part,
        Func<TableEntity, CancellationToken, Task<AgedRecord?>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (part is not (null or 0))
        {
            yield break;
        }

        var (table, last) = (TableOf(kind), "");
        while (await NextAsync(table, last, before, cancellation) is { } month)
        {
            last = month;
            var rows = isMeant(month)
                ? table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {month}"), AgedBatch.Most, names, cancellation)
                : AsyncEnumerable.Empty<TableEntity>();
            await foreach (var some in rows.Chunk(AgedBatch.Most).WithCancellation(cancellation))
            {
                var records = await some.ToAsyncEnumerable().Select(async (row, token) => await read(row, token)).OfType<AgedRecord>().ToListAsync(cancellation);
                if (records.Count > 0)
                {
                    yield return new AgedBatch(kind, month, records);
                }
            }
        }
    }

    /// <summary>The first partition after the last one, one row read for each: months need not follow each other.</summary>
    private static async Task<string?> NextAsync(TableClient table, string last, DateTimeOffset before, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {last} and PartitionKey lt {TableKeys.MonthOf(before)}");
        return (await table.QueryAsync<TableEntity>(filter, 1, Key, cancellation).FirstOrDefaultAsync(cancellation))?.PartitionKey;
    }

    /// <summary>Null: it is gone meanwhile.</summary>
    private async Task<AgedRecord?> MatchAsync(TableEntity row, CancellationToken cancellation)
    {
        var id = new MatchId(row.GetDateTimeOffset("FirstSeen")!.Value, new ArticleId(row.GetString("Article")), TableKeys.BandOf(row.PartitionKey));
        return await matches.FindAsync(id, cancellation) is { Revision: { } revision } match
            ? new AgedRecord(row.RowKey, revision, MatchJson.Write(match))
            : null;
    }

    /// <summary>Nobody wants it again.</summary>
    private async Task<AgedRecord?> CanaryAsync(TableEntity row, CancellationToken cancellation) =>
        await MatchAsync(row, cancellation) is { } record ? record with { Json = "" } : null;

    /// <summary>The register would give the event opened last its row back.</summary>
    private async Task<AgedRecord?> EventAsync(TableEntity row, CancellationToken cancellation)
    {
        var id = new EventId(row.GetDateTimeOffset("Opened")!.Value, row.GetString("Event"));
        return !await IsLastAsync(id, cancellation) && await events.FindAsync(id, cancellation) is { Revision: { } revision } known
            ? new AgedRecord(row.RowKey, revision, EventJson.Write(known))
            : null;
    }

    private async Task<bool> IsLastAsync(EventId id, CancellationToken cancellation)
    {
        var (partition, key) = TableKeys.EventRegister;
        var register = await TableOf(RecordKind.Events).GetEntityIfExistsAsync<TableEntity>(partition, key, NameOfEvent, cancellation);
        return register.HasValue && register.Value!.GetString("Event") == id.Value;
    }
}
