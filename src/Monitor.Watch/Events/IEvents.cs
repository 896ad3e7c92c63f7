using Monitor.Analysis.Events;

namespace Monitor.Watch.Events;

public interface IEvents
{
    /// <summary>The events with reports published within <see cref="EventPlacing.Reach"/> of the moment.</summary>
    Task<EventBoard> ReadAsync(DateTimeOffset around, CancellationToken cancellation);

    /// <summary>
    /// Opens an event, unless somebody opened another since the board with this stamp was read. False: nothing was
    /// written, and the report may belong to what was opened meanwhile.
    /// </summary>
    Task<bool> OpenAsync(NewsEvent opened, string? stamp, CancellationToken cancellation);

    /// <summary>Saves an event that was read. False: somebody saved it since, nothing was written.</summary>
    Task<bool> SaveAsync(NewsEvent changed, CancellationToken cancellation);

    /// <summary>
    /// Saves an event that was read and tells now of a force that it did not tell of before, unless somebody opened or
    /// widened another since the board with this stamp was read: whoever would open an event for that force at the same
    /// time sees this one first. False: decide again; the event may have been saved all the same.
    /// </summary>
    Task<bool> WidenAsync(NewsEvent changed, string? stamp, CancellationToken cancellation);

    Task<NewsEvent?> FindAsync(EventId id, CancellationToken cancellation);

    /// <summary>The events of the window, newest opened first.</summary>
    IAsyncEnumerable<NewsEvent> NewestFirstAsync(EventWindow window, CancellationToken cancellation);

    /// <summary>The events that were announced for a day that passed at most <see cref="NewsReading.DeadlineHolds"/> ago.</summary>
    IAsyncEnumerable<NewsEvent> DueAsync(DateTimeOffset now, CancellationToken cancellation);
}
