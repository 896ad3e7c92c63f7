namespace Monitor.Watch.Events;

/// <summary>What changed about an event: what <see cref="Monitor.Analysis.Events.NewsKind"/> has, under the same names, and more.</summary>
public enum EventChangeKind
{
    NewEvent,
    FigureChanged,
    DateChanged,
    PlaceChanged,
    StatusChanged,
    Denied,
    DeadlinePassed,
    Edited,

    /// <summary>Another independent source reports the same; it is told to nobody.</summary>
    NewSource,
}
