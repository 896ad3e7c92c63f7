using Azure;
using Azure.Data.Tables;

namespace Monitor.Functions.Tables;

/// <summary>What every row has: its keys, and what the service says of its last change.</summary>
internal abstract class TableRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }
}
