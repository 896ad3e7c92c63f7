using Monitor.Analysis.Events;
using Monitor.Watch.Events;

namespace Monitor.Benchmarks.Polling;

/// <summary>Keeps nothing, so that every match opens an event.</summary>
internal sealed class ForgetfulEvents : IEvents
{
    public Task<EventBoard> ReadAsync(DateTimeOffset around, CancellationToken cancellation) => Task.FromResult(new EventBoard([], null));

    public Task<bool> OpenAsync(NewsEvent opened, string? stamp, CancellationToken cancellation) => Task.FromResult(true);

    public Task<bool> SaveAsync(NewsEvent changed, CancellationToken cancellation) => Task.FromResult(true);

    public Task<bool> WidenAsync(NewsEvent changed, string? stamp, CancellationToken cancellation) => Task.FromResult(true);

    public Task<NewsEvent?> FindAsync(EventId id, CancellationToken cancellation) => Task.FromResult<NewsEvent?>(null);

    public IAsyncEnumerable<NewsEvent> NewestFirstAsync(EventWindow window, CancellationToken cancellation) => AsyncEnumerable.Empty<NewsEvent>();

    public IAsyncEnumerable<NewsEvent> DueAsync(DateTimeOffset now, CancellationToken cancellation) => AsyncEnumerable.Empty<NewsEvent>();
}
