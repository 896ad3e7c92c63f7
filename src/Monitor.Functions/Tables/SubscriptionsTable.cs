using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tables;

internal sealed class SubscriptionsTable(TableServiceClient tables) : ISubscriptions
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Subscriptions);

    public async Task<bool> AddAsync(Subscription subscription, CancellationToken cancellation) =>
        await _table.TryAddAsync(SubscriptionRow.Of(subscription), cancellation) is not null;

    public async Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<SubscriptionRow>(
            TableKeys.ShardOf(id.Value), id.Value, cancellationToken: cancellation);
        return row.HasValue ? row.Value!.ToSubscription() : null;
    }

    public async IAsyncEnumerable<Subscription> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (from, to) in TableKeys.ShardRanges)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
            await foreach (var row in _table.QueryAsync<SubscriptionRow>(filter, cancellationToken: cancellation))
            {
                yield return row.ToSubscription();
            }
        }
    }

    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellation) =>
        _table.TryDeleteAsync(TableKeys.ShardOf(id.Value), id.Value, cancellation);

    public async Task<bool> RemoveAsync(SubscriptionId id, Predicate<Subscription> isMeant, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await _table.GetEntityIfExistsAsync<SubscriptionRow>(
                TableKeys.ShardOf(id.Value), id.Value, cancellationToken: cancellation);
            if (!row.HasValue || !isMeant(row.Value!.ToSubscription()))
            {
                return false;
            }

            if (await _table.TryDeleteAllAsync([new TableEntity(row.Value.PartitionKey, row.Value.RowKey) { ETag = row.Value.ETag }], cancellation))
            {
                return true;
            }
        }
    }

    /// <summary>An id begins with its partition's key, so all rows of later partitions have greater ids too.</summary>
    public async Task<IReadOnlyList<Subscription>> PageAsync(SubscriptionId? after, int most, CancellationToken cancellation)
    {
        var filter = after is { } id
            ? TableClient.CreateQueryFilter($"PartitionKey ge {TableKeys.ShardOf(id.Value)} and RowKey gt {id.Value}")
            : "";
        return await _table.QueryAsync<SubscriptionRow>(filter, most, cancellationToken: cancellation)
            .Take(most).Select(row => row.ToSubscription()).ToListAsync(cancellation);
    }

    public async Task<Subscription?> ChangeAsync(
        SubscriptionId id, Func<Subscription, Subscription> change, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await _table.GetEntityIfExistsAsync<SubscriptionRow>(
                TableKeys.ShardOf(id.Value), id.Value, cancellationToken: cancellation);
            if (!row.HasValue)
            {
                return null;
            }

            var stored = row.Value!.ToSubscription();
            var changed = change(stored);
            if (ReferenceEquals(changed, stored) || await _table.TryUpdateAsync(
                SubscriptionRow.Of(changed), row.Value.ETag.ToString(), TableUpdateMode.Replace, cancellation) is not null)
            {
                return changed;
            }
        }
    }
}
