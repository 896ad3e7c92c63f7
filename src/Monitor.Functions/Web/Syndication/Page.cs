namespace Monitor.Functions.Web.Syndication;

/// <summary>The first of a list that is sorted by time, newest first.</summary>
/// <param name="Items">As many as were asked for, and those of the same moment as the last: the next page begins before it.</param>
/// <param name="HasMore">Whether older ones follow.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, bool HasMore)
{
    public static async Task<Page<T>> ReadAsync(
        IAsyncEnumerable<T> newestFirst, int limit, Func<T, DateTimeOffset> moment, CancellationToken cancellation)
    {
        var items = new List<T>();
        await foreach (var item in newestFirst.WithCancellation(cancellation))
        {
            if (items.Count >= limit && moment(item) != moment(items[^1]))
            {
                return new Page<T>(items, true);
            }

            items.Add(item);
        }

        return new Page<T>(items, false);
    }
}
