using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Analysis.Events;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tables;

/// <summary>
/// The events, a row each, and the register: one row that holds the event opened last. Replacing the register under its
/// ETag opens an event; its own row is inserted after, by whoever comes by first. So of many writers that would open an
/// event at once one does, and the others see it before they decide again.
/// </summary>
internal sealed class EventsTable(TableServiceClient tables) : IEvents, ILevels
{
    /// <summary>An event that was opened longer ago gets no more reports; what comes then is its sequel.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(400);

    /// <summary>Withdrawals were announced up to three years ahead (2008, 2024).</summary>
    private static readonly TimeSpan FurthestDeadline = TimeSpan.FromDays(4 * 366);

    /// <summary>More than these are read in one query rather than one by one.</summary>
    private const int FewRows = 16;

    private static readonly string[] Stamps = [nameof(EventRow.PartitionKey), nameof(EventRow.RowKey), nameof(EventRow.Timestamp)];

    private readonly TableClient _table = tables.GetTableClient(TableNames.Events);
    private readonly RecentEvents _recent = new();

    /// <summary>The revision of the register whose event is known to have its own row.</summary>
    private volatile string _settledRegister = "";

    public async Task<EventBoard> ReadAsync(DateTimeOffset around, CancellationToken cancellation)
    {
        // The register first: an event opened after this read makes our own opening fail.
        var register = await RegisterAsync(cancellation);
        var (from, until) = (around - EventPlacing.Reach, around + EventPlacing.Reach);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKeys.MonthOf(around - LongestLife)} and PartitionKey lt {TableKeys.AfterMonths} and ReportedUntil ge {from} and ReportedFrom le {until}");
        return new EventBoard(await EventsAsync(filter, cancellation), register?.ETag.ToString());
    }

    public async Task<bool> OpenAsync(NewsEvent opened, string? stamp, CancellationToken cancellation)
    {
        var row = EventRow.Of(opened);
        var register = EventRow.Of(opened);
        (register.PartitionKey, register.RowKey) = TableKeys.EventRegister;
        var revision = stamp is null
            ? await _table.TryAddAsync(register, cancellation)
            : await _table.TryUpdateAsync(register, stamp, TableUpdateMode.Replace, cancellation);
        if (revision is not null)
        {
            await _table.TryAddAsync(row, cancellation);
        }

        return revision is not null;
    }

    public async Task<bool> SaveAsync(NewsEvent changed, CancellationToken cancellation)
    {
        var revision = changed.Revision ?? throw new ArgumentException("The event was never read from the store.", nameof(changed));
        return await _table.TryUpdateAsync(EventRow.Of(changed), revision, TableUpdateMode.Replace, cancellation) is not null;
    }

    public async Task<NewsEvent?> FindAsync(EventId id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<EventRow>(
            TableKeys.MonthOf(id.Opened), TableKeys.NewestFirst(id), cancellationToken: cancellation);
        return row.HasValue ? row.Value!.ToEvent() : null;
    }

    public async IAsyncEnumerable<NewsEvent> NewestFirstAsync(
        EventWindow window, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var month in TableKeys.MonthsOf(window.From, window.Until))
        {
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {TableKeys.MonthOf(month)} and RowKey gt {TableKeys.InvertedTicks(window.Until) + "~"} and RowKey lt {TableKeys.InvertedTicks(window.From) + "~"}");
            await foreach (var row in _table.QueryAsync<EventRow>(filter, cancellationToken: cancellation))
            {
                yield return row.ToEvent();
            }
        }
    }

    public async IAsyncEnumerable<string> LevelsAsync(EventWindow window, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // One query for the whole window: each more costs a round trip, and there are months without an event.
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKeys.MonthOf(window.From)} and PartitionKey le {TableKeys.MonthOf(window.Until)} and Opened ge {window.From} and Opened lt {window.Until}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: [nameof(EventRow.Levels)], cancellationToken: cancellation))
        {
            if (row.GetString(nameof(EventRow.Levels)) is { Length: > 0 } levels)
            {
                yield return levels;
            }
        }
    }

    public IAsyncEnumerable<NewsEvent> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var oldest = now - NewsReading.DeadlineHolds - TimeSpan.FromDays(1);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {TableKeys.MonthOf(now - FurthestDeadline)} and PartitionKey lt {TableKeys.AfterMonths} and Deadline ge {oldest} and Deadline lt {now}");
        return _table.QueryAsync<EventRow>(filter, cancellationToken: cancellation).Select(row => row.ToEvent());
    }

    /// <summary>
    /// Asks which rows there are and when each was written, and reads in full only those that were written since they
    /// were last read: an event with its reports is up to a megabyte, and most do not change from one report to the next.
    /// </summary>
    private async Task<List<NewsEvent>> EventsAsync(string filter, CancellationToken cancellation)
    {
        var rows = await _table.QueryAsync<TableEntity>(filter, select: Stamps, cancellationToken: cancellation).ToListAsync(cancellation);
        var changed = rows.Where(row => _recent.Find(row) is null).ToList();
        if (changed.Count > FewRows)
        {
            await foreach (var row in _table.QueryAsync<EventRow>(filter, cancellationToken: cancellation))
            {
                _recent.Keep(row);
            }
        }

        var events = new List<NewsEvent>(rows.Count);
        foreach (var row in rows)
        {
            if ((_recent.Find(row) ?? await ReadAsync(row, cancellation)) is { } known)
            {
                events.Add(known);
            }
        }

        return events;
    }

    private async Task<NewsEvent?> ReadAsync(TableEntity stamp, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<EventRow>(stamp.PartitionKey, stamp.RowKey, cancellationToken: cancellation);
        return found.HasValue ? _recent.Keep(found.Value!) : null;
    }

    /// <summary>Gives the event opened last its own row where whoever opened it died before.</summary>
    private async Task<EventRow?> RegisterAsync(CancellationToken cancellation)
    {
        var (partition, key) = TableKeys.EventRegister;
        if (await _table.GetEntityIfExistsAsync<EventRow>(partition, key, cancellationToken: cancellation) is not { HasValue: true, Value: { } register })
        {
            return null;
        }

        var revision = register.ETag.ToString();
        if (revision != _settledRegister)
        {
            var opened = register.ToEvent();
            if (await FindAsync(EventId.Of(opened), cancellation) is null)
            {
                await _table.TryAddAsync(EventRow.Of(opened), cancellation);
            }

            _settledRegister = revision;
        }

        return register;
    }
}
