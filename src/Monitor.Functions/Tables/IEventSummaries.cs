using Monitor.Watch.Events;

namespace Monitor.Functions.Tables;

/// <summary>Events as lists show them, kept ready: nothing of their reports is read. Each is the text of an <see cref="EventSummaryJson"/>.</summary>
public interface IEventSummaries
{
    /// <summary>A page of the events of the window, newest opened first.</summary>
    /// <param name="window">When they were opened.</param>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most. There may be fewer, or none, with more to come: a page looks at so many events only.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<ListPage> ReadAsync(EventWindow window, EventFilter filter, ListCursor? after, int limit, CancellationToken cancellation);

    /// <summary>The events of which something changed since, in no order.</summary>
    IAsyncEnumerable<string> ChangedAsync(DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Where the event is that has this id; null where there is none.</summary>
    Task<EventId?> LocateAsync(string id, CancellationToken cancellation);
}
