using Monitor.Analysis.Events;

namespace Monitor.Watch.Events;

/// <summary>The events that a report may belong to, as they stood at one moment.</summary>
/// <param name="Events">All whose reports were published about the time asked for.</param>
/// <param name="Stamp">Stands for all events opened up to that moment; opaque, null while there is none.</param>
public sealed record EventBoard(IReadOnlyList<NewsEvent> Events, string? Stamp);
