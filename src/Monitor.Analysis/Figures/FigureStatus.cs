namespace Monitor.Analysis.Figures;

/// <summary>How far a reduction has come, as the report tells it.</summary>
public enum FigureStatus
{
    /// <summary>Considered, expected, recommended or possible.</summary>
    Proposed,

    /// <summary>Decided, ordered, planned or promised by whoever can decide it.</summary>
    Announced,

    Underway,

    Done,

    Denied,

    /// <summary>It is still to come, later than was said.</summary>
    Delayed,

    /// <summary>It was decided once and is not to come.</summary>
    Reversed,
}
