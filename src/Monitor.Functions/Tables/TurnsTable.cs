using Azure;
using Azure.Data.Tables;

namespace Monitor.Functions.Tables;

/// <summary>
/// What one of several processes is to do at a time: a row a turn, with its holder. It says who has it, not until when:
/// whoever wants it watches whether its revision still changes, so no clocks are compared.
/// </summary>
internal sealed class TurnsTable(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Turns);

    /// <returns>Null when nobody has it.</returns>
    public async Task<Turn?> FindAsync(string name, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(name, name, cancellationToken: cancellation);
        return row.HasValue ? new Turn(row.Value!.Holder, row.Value.ETag.ToString()) : null;
    }

    /// <summary>Takes or renews it, as it was found; <paramref name="found"/> is the revision, null where nobody had it.</summary>
    /// <returns>The new revision; null: somebody was faster.</returns>
    public Task<string?> TakeAsync(string name, string holder, string? found, CancellationToken cancellation)
    {
        var row = new Row { PartitionKey = name, RowKey = name, Holder = holder };
        return found is null
            ? _table.TryAddAsync(row, cancellation)
            : _table.TryUpdateAsync(row, found, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>Gives it back; nothing happens where somebody else has taken it.</summary>
    public Task LeaveAsync(string name, string revision, CancellationToken cancellation) =>
        _table.TryDeleteAllAsync([new TableEntity(name, name) { ETag = new ETag(revision) }], cancellation);

    private sealed class Row : TableRow
    {
        public string Holder { get; set; } = "";
    }
}
