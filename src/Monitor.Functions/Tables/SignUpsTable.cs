using Azure.Data.Tables;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tables;

/// <summary>
/// The counts of sign-ups, a row for each client and each address, so that all instances count together. Of names only
/// a hash is kept. A row is used anew in the next window; one that nobody came back to may be deleted at any time.
/// </summary>
internal sealed class SignUpsTable(TableServiceClient tables, TimeProvider clock) : ISignUpLimits
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.SignUps);

    public async Task<bool> TryCountAsync(string what, int most, TimeSpan window, CancellationToken cancellation)
    {
        var key = TableKeys.HashOf(what);
        var now = clock.GetUtcNow();
        var start = now - TimeSpan.FromTicks(now.UtcTicks % window.Ticks);
        while (true)
        {
            var found = await _table.GetEntityIfExistsAsync<Row>(TableKeys.ShardOf(key), key, cancellationToken: cancellation);
            var count = found.HasValue && found.Value!.WindowStart == start ? found.Value.Count : 0;
            if (count >= most)
            {
                return false;
            }

            var row = new Row { PartitionKey = TableKeys.ShardOf(key), RowKey = key, WindowStart = start, Count = count + 1 };
            var revision = found.HasValue
                ? await _table.TryUpdateAsync(row, found.Value!.ETag.ToString(), TableUpdateMode.Replace, cancellation)
                : await _table.TryAddAsync(row, cancellation);
            if (revision is not null)
            {
                return true;
            }
        }
    }

    private sealed class Row : TableRow
    {
        public DateTimeOffset WindowStart { get; set; }

        public int Count { get; set; }
    }
}
