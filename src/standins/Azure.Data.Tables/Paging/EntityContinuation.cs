namespace Azure.Data.Tables.Paging;

/// <summary>Where the next page of rows begins, carried to the caller and back as one text: partition, space, row.</summary>
internal readonly record struct EntityContinuation(string? PartitionKey, string? RowKey)
{
    private const string PartitionHeader = "x-ms-continuation-NextPartitionKey";
    private const string RowHeader = "x-ms-continuation-NextRowKey";

    /// <summary>Null after the last page. The row may be absent while the partition is there.</summary>
    public static string? In(Response response)
    {
        var hasPartition = response.Headers.TryGetValue(PartitionHeader, out var partition);
        var hasRow = response.Headers.TryGetValue(RowHeader, out var row);
        return hasPartition || hasRow ? $"{partition} {row}" : null;
    }

    public static EntityContinuation Parse(string? token)
    {
        if (token is null || token.Length <= 1)
        {
            return default;
        }

        var parts = token.Split(' ', 2);
        return new(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }
}
