using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Monitor.Functions.Tables;

/// <summary>
/// The rows of a table that is kept by months, newest first, as far as they are asked for. A month comes sorted; months
/// with few rows are asked for together, in spans that grow, so that a quiet year costs no query a month.
/// </summary>
internal static class NewestFirstRows
{
    private const int MostPerPage = 1000;

    /// <summary>A span that holds fewer lets the next one be twice as long.</summary>
    private const int FewRows = 100;

    /// <summary>Months.</summary>
    private const int LongestSpan = 24;

    /// <param name="table">A table whose partitions begin with a month and whose row keys begin with inverted ticks.</param>
    /// <param name="partitionOf">The partition of a month; rows of others are left out.</param>
    /// <param name="after">Where to begin.</param>
    /// <param name="from">The earliest moment.</param>
    /// <param name="select">The properties that are read; the keys are among them.</param>
    /// <param name="perPage">How many rows a query brings at a time; at most 1,000.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async IAsyncEnumerable<TableEntity> NewestFirstAsync(
        this TableClient table, Func<DateTimeOffset, string> partitionOf, ListCursor after, DateTimeOffset from, string[] select, int perPage,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = MonthOf(after.Moment);
        for (var months = 1; last.AddMonths(1) > from;)
        {
            var (first, count) = (last.AddMonths(1 - months), 0);
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey ge {partitionOf(first)} and PartitionKey le {partitionOf(last)} and RowKey gt {after.Row} and RowKey lt {TableKeys.InvertedTicks(from) + "~"}");
            var rows = table.QueryAsync<TableEntity>(filter, months > 1 ? MostPerPage : perPage, select, cancellation);
            if (months > 1)
            {
                var page = await rows.AsPages().FirstAsync(cancellation);
                if (page.ContinuationToken is not null)
                {
                    months = 1;
                    continue;
                }

                // A query across partitions comes oldest month first.
                foreach (var row in page.Values.Where(row => row.PartitionKey == partitionOf(MonthIn(row))).OrderBy(row => row.RowKey, StringComparer.Ordinal))
                {
                    count++;
                    yield return row;
                }
            }
            else
            {
                await foreach (var row in rows)
                {
                    count++;
                    yield return row;
                }
            }

            last = last.AddMonths(-months);
            months = count < FewRows ? Math.Min(2 * months, LongestSpan) : 1;
        }
    }

    private static DateTimeOffset MonthIn(TableEntity row) => ListCursor.After(row.RowKey).Moment;

    private static DateTimeOffset MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
