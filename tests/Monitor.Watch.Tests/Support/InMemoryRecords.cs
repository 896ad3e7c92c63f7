using Monitor.Watch.Retention;

namespace Monitor.Watch.Tests.Support;

/// <summary>Records with their dates, and their exports. A record that was changed has another revision.</summary>
internal sealed class InMemoryRecords(Fate fate) : IAgedRecords, IExports
{
    private readonly Dictionary<(RecordKind Kind, string Name), (DateTimeOffset At, string Revision)> _records = [];

    public List<int?> PartsLookedAt { get; } = [];

    public HashSet<string> Exported { get; } = [];

    public IEnumerable<string> Names => _records.Keys.Select(key => key.Name).Order(StringComparer.Ordinal);

    public void Put(RecordKind kind, string name, DateTimeOffset at, string revision = "1") => _records[(kind, name)] = (at, revision);

    public async IAsyncEnumerable<AgedBatch> OlderAsync(
        RecordKind kind, DateTimeOffset before, int? part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await fate.StepAsync();
        PartsLookedAt.Add(part);
        foreach (var (key, (_, revision)) in _records.Where(record => record.Key.Kind == kind && record.Value.At < before).ToList())
        {
            yield return new AgedBatch(kind, "group", [new AgedRecord(key.Name, revision, kind == RecordKind.Claims ? "" : key.Name + revision)]);
        }
    }

    public async Task<bool> RemoveAsync(AgedBatch batch, CancellationToken cancellation)
    {
        await fate.StepAsync();
        var record = Assert.Single(batch.Records);
        return _records.TryGetValue((batch.Kind, record.Name), out var known) && known.Revision == record.Revision && _records.Remove((batch.Kind, record.Name));
    }

    public async Task WriteAsync(AgedBatch batch, CancellationToken cancellation)
    {
        await fate.StepAsync();
        Exported.UnionWith(batch.Records.Select(record => record.Json));
    }

    public IAsyncEnumerable<string> AllAsync(RecordKind kind, CancellationToken cancellation) => Exported.ToAsyncEnumerable();
}
