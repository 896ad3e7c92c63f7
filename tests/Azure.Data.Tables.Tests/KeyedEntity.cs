namespace Azure.Data.Tables.Tests;

/// <summary>The four members that every entity class has.</summary>
public abstract class KeyedEntity : ITableEntity
{
    public string PartitionKey { get; set; } = string.Empty;

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }
}
