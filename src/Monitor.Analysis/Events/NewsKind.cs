namespace Monitor.Analysis.Events;

/// <summary>Why something is told.</summary>
public enum NewsKind
{
    NewEvent,
    FigureChanged,
    DateChanged,
    PlaceChanged,
    StatusChanged,
    Denied,

    /// <summary>A day for which it was announced has passed, and nobody reported that it was done.</summary>
    DeadlinePassed,

    /// <summary>A published report now says something else than it did.</summary>
    Edited,
}
