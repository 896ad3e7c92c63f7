#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

namespace Azure.Data.Tables;

/// <summary>A row: its two keys, the time the service last wrote it and the tag of that write.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>Set by the service; never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Set on reading; never sent as a property.</summary>
    ETag ETag { get; set; }
}
