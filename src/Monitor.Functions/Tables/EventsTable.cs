using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Analysis.Events;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tables;

/// <summary>
/// The events, a row each, and the register: one row that holds the event that was last opened, or widened to another
/// force. Replacing the register under its ETag does that; the event's own row is written after, by whoever comes by
/// first. So of many writers that would do so at once one does, and the others see it before they decide again.
/// </summary>
internal sealed class EventsTable(TableServiceClient tables) : IEvents
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
        var isOpened = await RegisterAsync(opened, "", stamp, cancellation);
        if (isOpened)
        {
            await _table.TryAddAsync(EventRow.Of(opened), cancellation);
        }

        return isOpened;
    }

    public async Task<bool> WidenAsync(NewsEvent changed, string? stamp, CancellationToken cancellation) =>
        await RegisterAsync(changed, RevisionOf(changed), stamp, cancellation) && await SaveAsync(changed, cancellation);

    public async Task<bool> SaveAsync(NewsEvent changed, CancellationToken cancellation) =>
        await _table.TryUpdateAsync(EventRow.Of(changed), RevisionOf(changed), TableUpdateMode.Replace, cancellation) is not null;

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

    private static string RevisionOf(NewsEvent known) =>
        known.Revision ?? throw new ArgumentException("The event was never read from the store.", nameof(known));

    private async Task<bool> RegisterAsync(NewsEvent known, string replaces, string? stamp, CancellationToken cancellation)
    {
        var register = EventRow.Of(known);
        (register.PartitionKey, register.RowKey) = TableKeys.EventRegister;
        register.Replaces = replaces;
        var revision = stamp is null
            ? await _table.TryAddAsync(register, cancellation)
            : await _table.TryUpdateAsync(register, stamp, TableUpdateMode.Replace, cancellation);
        return revision is not null;
    }

    /// <summary>Writes the registered event's own row where whoever registered it died before, or is about to.</summary>
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
            await SettleAsync(register, cancellation);
            _settledRegister = revision;
        }

        return register;
    }

    private async Task SettleAsync(EventRow register, CancellationToken cancellation)
    {
        var known = register.ToEvent();
        if (register.Replaces.Length > 0)
        {
            // Where the row has another revision by now, this is done, or whoever wanted it decides again.
            await SaveAsync(known with { Revision = register.Replaces }, cancellation);
        }
        else if (await FindAsync(EventId.Of(known), cancellation) is null)
        {
            await _table.TryAddAsync(EventRow.Of(known), cancellation);
        }
    }
}
