using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tables;

internal sealed class SubscriptionsTable(TableServiceClient tables) : ISubscriptions
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Subscriptions);

    public Task<bool> AddAsync(Subscription subscription, CancellationToken cancellation) =>
        _table.TryAddAsync(RowOf(subscription), cancellation);

    public async Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(
            TableKeys.ShardOf(id.Value), id.Value, cancellationToken: cancellation);
        return row.HasValue ? SubscriptionOf(row.Value!) : null;
    }

    public async IAsyncEnumerable<Subscription> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (from, to) in TableKeys.ShardRanges)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
            await foreach (var row in _table.QueryAsync<Row>(filter, cancellationToken: cancellation))
            {
                yield return SubscriptionOf(row);
            }
        }
    }

    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellation) =>
        _table.TryDeleteAsync(TableKeys.ShardOf(id.Value), id.Value, cancellation);

    private static Row RowOf(Subscription subscription) => new()
    {
        PartitionKey = TableKeys.ShardOf(subscription.Id.Value),
        RowKey = subscription.Id.Value,
        Channel = subscription.Channel.ToString(),
        Address = subscription.Address,
        Threshold = subscription.Threshold,
        Secret = subscription.Secret,
        Consent = subscription.Consent,
        Created = subscription.Created,
    };

    private static Subscription SubscriptionOf(Row row) => new()
    {
        Id = new SubscriptionId(row.RowKey),
        Channel = Enum.Parse<ChannelKind>(row.Channel),
        Address = row.Address,
        Threshold = row.Threshold,
        Secret = row.Secret,
        Consent = row.Consent,
        Created = row.Created,
    };

    private sealed class Row : TableRow
    {
        public string Channel { get; set; } = "";

        public string Address { get; set; } = "";

        public double Threshold { get; set; }

        public string Secret { get; set; } = "";

        public string Consent { get; set; } = "";

        public DateTimeOffset Created { get; set; }
    }
}
