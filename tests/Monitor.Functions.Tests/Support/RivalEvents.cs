using Monitor.Analysis.Events;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tests.Support;

/// <summary>Events of which a rival writes some after the first look at them and before the first own write.</summary>
internal sealed class RivalEvents(IEvents events, Func<Task> rival) : IEvents
{
    private Func<Task>? _rival = rival;

    public Task<EventBoard> ReadAsync(DateTimeOffset around, CancellationToken cancellation) => events.ReadAsync(around, cancellation);

    public async Task<bool> OpenAsync(NewsEvent opened, string? stamp, CancellationToken cancellation)
    {
        await RivalAsync();
        return await events.OpenAsync(opened, stamp, cancellation);
    }

    public async Task<bool> SaveAsync(NewsEvent changed, CancellationToken cancellation)
    {
        await RivalAsync();
        return await events.SaveAsync(changed, cancellation);
    }

    public async Task<bool> WidenAsync(NewsEvent changed, string? stamp, CancellationToken cancellation)
    {
        await RivalAsync();
        return await events.WidenAsync(changed, stamp, cancellation);
    }

    public Task<NewsEvent?> FindAsync(EventId id, CancellationToken cancellation) => events.FindAsync(id, cancellation);

    public IAsyncEnumerable<NewsEvent> NewestFirstAsync(EventWindow window, CancellationToken cancellation) => events.NewestFirstAsync(window, cancellation);

    public IAsyncEnumerable<NewsEvent> DueAsync(DateTimeOffset now, CancellationToken cancellation) => events.DueAsync(now, cancellation);

    private Task RivalAsync() => Interlocked.Exchange(ref _rival, null)?.Invoke() ?? Task.CompletedTask;
}
