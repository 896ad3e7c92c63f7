using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Tables;

/// <summary>The ledger. Inserting a line is the lock, changing it needs the revision that was read.</summary>
internal sealed class DeliveriesTable(TableServiceClient tables) : IDeliveries, IDeliveryHistory
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Deliveries);

    public async Task<Delivery> EnterAsync(DeliveryKey key, CancellationToken cancellation)
    {
        var known = await FindAsync(key, cancellation);
        if (known is not null)
        {
            return known;
        }

        var pending = new Delivery { Key = key };
        return await _table.TryAddAsync(RowOf(pending), cancellation) is { } revision
            ? pending with { Revision = revision }
            : await FindAsync(key, cancellation) ?? throw new InvalidOperationException($"The ledger line {key} vanished while it was entered.");
    }

    public async Task<Delivery?> FindAsync(DeliveryKey key, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(
            key.Subscription.Value, TableKeys.LineOf(key), cancellationToken: cancellation);
        return row.HasValue ? DeliveryOf(key, row.Value!) : null;
    }

    public async Task<Delivery?> SaveAsync(Delivery delivery, CancellationToken cancellation)
    {
        var revision = delivery.Revision
            ?? throw new ArgumentException("The line was never read from the ledger.", nameof(delivery));
        var saved = await _table.TryUpdateAsync(RowOf(delivery), revision, TableUpdateMode.Replace, cancellation);
        return saved is null ? null : delivery with { Revision = saved };
    }

    public async IAsyncEnumerable<RecordedDelivery> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (from, to) in TableKeys.ShardRanges)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
            await foreach (var row in _table.QueryAsync<Row>(filter, cancellationToken: cancellation))
            {
                yield return new RecordedDelivery(DeliveryOf(TableKeys.DeliveryOf(row.PartitionKey, row.RowKey), row), row.Timestamp ?? DateTimeOffset.MinValue);
            }
        }
    }

    private static Row RowOf(Delivery delivery) => new()
    {
        PartitionKey = delivery.Key.Subscription.Value,
        RowKey = TableKeys.LineOf(delivery.Key),
        State = delivery.State.ToString(),
        Attempts = delivery.Attempts,
        LeaseUntil = delivery.LeaseUntil,
        NextAttempt = delivery.NextAttempt,
        SentAt = delivery.SentAt,
        LastAnswer = StoredText.Cut(delivery.LastAnswer, StoredText.Words),
    };

    private static Delivery DeliveryOf(DeliveryKey key, Row row) => new()
    {
        Key = key,
        State = Enum.Parse<DeliveryState>(row.State),
        Attempts = row.Attempts,
        LeaseUntil = row.LeaseUntil,
        NextAttempt = row.NextAttempt,
        SentAt = row.SentAt,
        LastAnswer = row.LastAnswer,
        Revision = row.ETag.ToString(),
    };

    private sealed class Row : TableRow
    {
        public string State { get; set; } = "";

        public int Attempts { get; set; }

        public DateTimeOffset? LeaseUntil { get; set; }

        public DateTimeOffset? NextAttempt { get; set; }

        public DateTimeOffset? SentAt { get; set; }

        public string LastAnswer { get; set; } = "";
    }
}
