namespace Azure.Data.Tables.Tests;

internal static class Rows
{
    public static TableEntity Row(string partitionKey = "p", string rowKey = "r") => new(partitionKey, rowKey);

    public static TableEntity Row(string rowKey, string property, object? value) => new("p", rowKey) { [property] = value };

    public static async Task<List<T>> All<T>(this AsyncPageable<T> query)
        where T : notnull
    {
        List<T> rows = [];
        await foreach (var row in query)
        {
            rows.Add(row);
        }

        return rows;
    }

    public static async Task<List<Page<T>>> Pages<T>(this AsyncPageable<T> query, string? from = null, int? size = null)
        where T : notnull
    {
        List<Page<T>> pages = [];
        await foreach (var page in query.AsPages(from, size))
        {
            pages.Add(page);
        }

        return pages;
    }
}
