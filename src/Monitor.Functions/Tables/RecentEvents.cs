using System.Collections.Concurrent;
using Azure.Data.Tables;
using Monitor.Analysis.Events;

namespace Monitor.Functions.Tables;

/// <summary>The events that this process read, each good for as long as its row was not written again.</summary>
internal sealed class RecentEvents
{
    /// <summary>Some 10 MB with the reports that events have; a year of news has fewer.</summary>
    private const int Most = 2000;

    private readonly ConcurrentDictionary<(string Partition, string Row), (DateTimeOffset? Written, NewsEvent Event)> _events = new();

    /// <summary>Null: not read yet, or written since.</summary>
    public NewsEvent? Find(TableEntity row) =>
        _events.TryGetValue((row.PartitionKey, row.RowKey), out var kept) && kept.Written is not null && kept.Written == row.Timestamp
            ? kept.Event
            : null;

    public NewsEvent Keep(EventRow row)
    {
        if (_events.Count >= Most)
        {
            _events.Clear();
        }

        var known = row.ToEvent();
        _events[(row.PartitionKey, row.RowKey)] = (row.Timestamp, known);
        return known;
    }
}
