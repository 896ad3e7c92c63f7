using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tables;

/// <summary>The events as lists show them: of each row the summary alone, and what a filter looks at.</summary>
internal sealed class EventSummaries(TableServiceClient tables) : IEventSummaries
{
    /// <summary>How many events a page looks at before it hands on.</summary>
    private const int MostLooked = 1000;

    /// <summary>An event that was opened longer ago gets no more reports.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(400);

    private static readonly string[] Shown = [nameof(EventRow.PartitionKey), nameof(EventRow.RowKey), nameof(EventRow.Summary)];

    private static readonly string[] Sifted =
        [.. Shown, nameof(EventRow.Forces), nameof(EventRow.Status), nameof(EventRow.Places), nameof(EventRow.Search)];

    private readonly TableClient _table = tables.GetTableClient(TableNames.Events);

    public async Task<ListPage> ReadAsync(
        EventWindow window, EventFilter filter, ListCursor? after, int limit, CancellationToken cancellation)
    {
        var looked = 0;
        List<string> found = [];
        var isSifted = !filter.LetsAllThrough;
        var rows = _table.NewestFirstAsync(
            TableKeys.MonthOf, ListCursor.Later(after, window.Until), window.From, isSifted ? Sifted : Shown, isSifted ? MostLooked : limit, cancellation);
        await foreach (var row in rows)
        {
            if (await SummaryOfAsync(row, filter, cancellation) is { } summary)
            {
                found.Add(summary);
            }

            if (found.Count == limit || ++looked == MostLooked)
            {
                return new ListPage(found, ListCursor.After(row.RowKey));
            }
        }

        return new ListPage(found, null);
    }

    public async IAsyncEnumerable<string> ChangedAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKeys.MonthOf(since - LongestLife)} and PartitionKey lt {TableKeys.AfterMonths} and ChangedAt ge {since}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: Shown, cancellationToken: cancellation))
        {
            yield return row.GetString(nameof(EventRow.Summary));
        }
    }

    public async Task<EventId?> LocateAsync(string id, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {TableKeys.AfterMonths} and Event eq {id}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: [nameof(EventRow.Opened)], cancellationToken: cancellation))
        {
            return new EventId(row.GetDateTimeOffset(nameof(EventRow.Opened))!.Value, id);
        }

        return null;
    }

    /// <summary>Null: the filter keeps it out.</summary>
    private async Task<string?> SummaryOfAsync(TableEntity row, EventFilter filter, CancellationToken cancellation)
    {
        var summary = row.GetString(nameof(EventRow.Summary));
        if (summary is { Length: > 0 })
        {
            return filter.LetsAllThrough || filter.Takes(Text(nameof(EventRow.Forces)), Text(nameof(EventRow.Status)), Text(nameof(EventRow.Places)), Text(nameof(EventRow.Search))) ? summary : null;
        }

        // Written before rows had what lists show.
        var whole = await _table.GetEntityIfExistsAsync<EventRow>(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        var known = whole.HasValue ? EventRow.Of(whole.Value!.ToEvent()) : null;
        return known is not null && filter.Takes(known.Forces, known.Status, known.Places, known.Search) ? known.Summary : null;

        string Text(string name) => row.GetString(name) ?? "";
    }
}
