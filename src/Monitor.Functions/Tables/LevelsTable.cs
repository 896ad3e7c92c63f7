using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tables;

/// <summary>
/// What all events say of troop levels, as one compressed snapshot in a few rows, so that the plot waits for no scan of
/// the events: what was written since is asked for and laid over it. A process keeps what it read. Snapshots are made by
/// whoever reads when much was written since the last, or a day passed, for what was removed; any of them is as good.
/// </summary>
internal sealed class LevelsTable(TableServiceClient tables, TimeProvider clock) : ILevels, IDisposable
{
    /// <summary>A property holds 64 KiB.</summary>
    private const int LongestPart = 60_000;

    /// <summary>A transaction holds 4 MiB, and Base64 takes a third more.</summary>
    private const int MostParts = 45;

    /// <summary>Fewer events than these are read as fast without a snapshot.</summary>
    private const int EnoughForSnapshot = 100;

    /// <summary>Rows bear the time at which their writing began or ended; writers may overtake each other by so much.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestAge = TimeSpan.FromDays(1);

    private static readonly string[] Read = [nameof(TableEntity.RowKey), nameof(TableEntity.Timestamp), nameof(EventRow.Opened), nameof(EventRow.Levels)];

    private readonly TableClient _events = tables.GetTableClient(TableNames.Events);
    private readonly TableClient _snapshots = tables.GetTableClient(TableNames.Levels);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>By the row keys of their events.</summary>
    private Dictionary<string, Entry> _known = [];

    private DateTimeOffset _until, _built;

    private int _unsaved;

    private bool _isRead;

    public async Task<IReadOnlyList<string>> LevelsAsync(EventWindow window, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (!_isRead || clock.GetUtcNow() - _built > LongestAge)
            {
                await BeginAsync(cancellation);
            }

            _unsaved += await CatchUpAsync(cancellation);
            if (_unsaved >= EnoughForSnapshot)
            {
                await SaveAsync(cancellation);
                _unsaved = 0;
            }

            return [.. _known.Values.Where(one => one.Levels.Length > 0 && one.Opened >= window.From && one.Opened < window.Until).Select(one => one.Levels)];
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>From the snapshot, unless there is none or it is old.</summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        (_known, _unsaved, _until, _built) = ([], 0, DateTimeOffset.MinValue, clock.GetUtcNow());
        var rows = TableClient.CreateQueryFilter($"PartitionKey eq {Part.Partition}");
        var parts = await _snapshots.QueryAsync<Part>(rows, cancellationToken: cancellation).ToListAsync(cancellation);
        // A longer snapshot before may have left parts behind those of this one.
        if (parts is [var first, ..] && parts.Count >= first.Parts && _built - first.Built <= LongestAge)
        {
            using var packed = new BrotliStream(new MemoryStream([.. parts.Take(first.Parts).SelectMany(part => part.Packed)]), CompressionMode.Decompress);
            _known = await JsonSerializer.DeserializeAsync<Dictionary<string, Entry>>(packed, cancellationToken: cancellation) ?? [];
            (_until, _built) = (first.Until, first.Built);
        }

        _isRead = true;
    }

    /// <returns>How many events were found to be other than they were known.</returns>
    private async Task<int> CatchUpAsync(CancellationToken cancellation)
    {
        var (count, until) = (0, _until);
        var filter = until == DateTimeOffset.MinValue
            ? TableClient.CreateQueryFilter($"PartitionKey lt {TableKeys.AfterMonths}")
            : TableClient.CreateQueryFilter($"PartitionKey lt {TableKeys.AfterMonths} and Timestamp ge {until - Overlap}");
        await foreach (var row in _events.QueryAsync<TableEntity>(filter, select: Read, cancellationToken: cancellation))
        {
            var entry = new Entry(row.GetDateTimeOffset(nameof(EventRow.Opened))!.Value, row.GetString(nameof(EventRow.Levels)) ?? "");
            if (!_known.TryGetValue(row.RowKey, out var before) || before != entry)
            {
                _known[row.RowKey] = entry;
                count++;
            }

            _until = row.Timestamp > _until ? row.Timestamp.Value : _until;
        }

        return count;
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await using (var packed = new BrotliStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            await JsonSerializer.SerializeAsync(packed, _known, cancellationToken: cancellation);
        }

        byte[][] parts = [.. buffer.ToArray().Chunk(LongestPart)];
        if (parts.Length <= MostParts)
        {
            var rows = parts.Select((part, number) => new Part { RowKey = Part.Name(number), Packed = part, Parts = parts.Length, Until = _until, Built = _built });
            try
            {
                await _snapshots.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
            }
            catch (RequestFailedException)
            {
                // What was read is as good without it, and the next who reads much makes one.
            }
        }
    }

    /// <param name="Opened">When the event was opened.</param>
    /// <param name="Levels">The text of its <see cref="LevelsJson"/>; empty for none.</param>
    private sealed record Entry(DateTimeOffset Opened, string Levels);

    private sealed class Part : TableRow
    {
        public const string Partition = "snapshot";

        public Part() => PartitionKey = Partition;

        public int Parts { get; set; }

        public DateTimeOffset Until { get; set; }

        /// <summary>When all events were last read for it.</summary>
        public DateTimeOffset Built { get; set; }

        public byte[] Packed { get; set; } = [];

        public static string Name(int number) => number.ToString("D2", CultureInfo.InvariantCulture);
    }
}
