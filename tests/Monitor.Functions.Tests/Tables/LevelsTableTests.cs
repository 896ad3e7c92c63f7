using Azure.Data.Tables;
using Monitor.Analysis.Events;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class LevelsTableTests(StorageFixture storage) : IDisposable
{
    private static readonly DateTimeOffset Start = new(1850, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new();
    private readonly List<LevelsTable> _tables = [];

    private TableClient Events => storage.Tables.GetTableClient(TableNames.Events);

    public void Dispose() => _tables.ForEach(table => table.Dispose());

    /// <summary>What another process reads.</summary>
    private LevelsTable Another()
    {
        var table = new LevelsTable(storage.Tables, _clock);
        _tables.Add(table);
        return table;
    }

    private async Task<NewsEvent> StoreAsync(NewsEvent known)
    {
        await Events.UpsertEntityAsync(EventRow.Of(known), TableUpdateMode.Replace);
        return known;
    }

    private static async Task<List<LevelsJson>> ReadAsync(LevelsTable table) =>
        [.. (await table.LevelsAsync(new EventWindow(Start, Start.AddDays(200)), CancellationToken.None)).Select(LevelsJson.Read)];

    [Fact]
    public async Task What_was_written_after_a_snapshot_is_read_by_whoever_has_it_and_whoever_comes_new()
    {
        List<NewsEvent> known = [];
        for (var day = 0; day < 110; day++)
        {
            known.Add(await StoreAsync(Some.Event(Start.AddDays(day))));
        }

        var reader = Another();
        Assert.Equal(110, (await ReadAsync(reader)).Count);
        Assert.NotEmpty(await storage.Tables.GetTableClient(TableNames.Levels).QueryAsync<TableEntity>(cancellationToken: CancellationToken.None).ToListAsync());
        var later = Some.Report(Start.AddDays(60)) with { Figures = [Some.Figure(after: 7)] };
        await StoreAsync(known[0].With(later));
        var opened = await StoreAsync(Some.Event(Start.AddDays(111)));

        foreach (var table in (LevelsTable[])[reader, Another()])
        {
            var read = await ReadAsync(table);
            Assert.Equal(111, read.Count);
            Assert.Equal([3000, 7], read.Single(one => one.Event == known[0].Id).Lines.Select(line => line.Figure.After!.Low));
            Assert.Contains(read, one => one.Event == opened.Id);
        }

        await Events.DeleteEntityAsync(TableKeys.MonthOf(opened.Opened), TableKeys.NewestFirst(EventId.Of(opened)));
        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Equal(110, (await ReadAsync(reader)).Count);
        Assert.Equal(110, (await ReadAsync(Another())).Count);
    }

    [Fact]
    public async Task What_did_not_change_is_the_same_object()
    {
        await StoreAsync(Some.Event(Start.AddDays(250)));
        var (table, window) = (Another(), new EventWindow(Start.AddDays(249), Start.AddDays(251)));

        var (first, second) = (await table.LevelsAsync(window, CancellationToken.None), await table.LevelsAsync(window, CancellationToken.None));

        Assert.Same(Assert.Single(first), Assert.Single(second));
    }
}
