using System.Globalization;
using Monitor.Analysis.Events;
using Monitor.Watch.Events;

namespace Monitor.Watch.Tests.Support;

/// <summary>Keeps events as the table does: opening one needs the stamp of the board, a save the revision that was read.</summary>
internal sealed class InMemoryEvents(Fate fate) : IEvents
{
    private readonly Dictionary<EventId, NewsEvent> _events = [];
    private int _revision;
    private string? _stamp;

    public InMemoryEvents(params NewsEvent[] events)
        : this(new Fate())
    {
        foreach (var known in events)
        {
            Put(known);
        }
    }

    public IReadOnlyCollection<NewsEvent> All => _events.Values;

    public async Task<EventBoard> ReadAsync(DateTimeOffset around, CancellationToken cancellation)
    {
        await fate.StepAsync();
        return new EventBoard([.. _events.Values], _stamp);
    }

    public async Task<bool> OpenAsync(NewsEvent opened, string? stamp, CancellationToken cancellation)
    {
        await fate.StepAsync();
        if (stamp != _stamp)
        {
            return false;
        }

        _stamp = opened.Id;
        Put(opened);
        return true;
    }

    public async Task<bool> SaveAsync(NewsEvent changed, CancellationToken cancellation)
    {
        await fate.StepAsync();
        var fits = _events[EventId.Of(changed)].Revision == changed.Revision;
        if (fits)
        {
            Put(changed);
        }

        return fits;
    }

    public async Task<bool> WidenAsync(NewsEvent changed, string? stamp, CancellationToken cancellation)
    {
        if (stamp != _stamp)
        {
            return false;
        }

        _stamp = $"{changed.Id} {changed.Revision}";
        return await SaveAsync(changed, cancellation);
    }

    public async Task<NewsEvent?> FindAsync(EventId id, CancellationToken cancellation)
    {
        await fate.StepAsync();
        return _events.GetValueOrDefault(id);
    }

    public IAsyncEnumerable<NewsEvent> NewestFirstAsync(EventWindow window, CancellationToken cancellation) =>
        _events.Values.OrderByDescending(known => known.Opened).ToAsyncEnumerable();

    public IAsyncEnumerable<NewsEvent> DueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        _events.Values.ToList().ToAsyncEnumerable();

    private void Put(NewsEvent known) =>
        _events[EventId.Of(known)] = known with { Revision = (++_revision).ToString(CultureInfo.InvariantCulture) };
}
