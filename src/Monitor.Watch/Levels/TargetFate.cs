namespace Monitor.Watch.Levels;

/// <summary>What became of a number of troops that was announced.</summary>
public enum TargetFate
{
    /// <summary>Its day is still to come, or is today.</summary>
    Ahead,

    /// <summary>A report gave that level, or a lower one, in time.</summary>
    Reached,

    /// <summary>A report did so, later than <see cref="TargetFates.Grace"/> after its day.</summary>
    ReachedLate,

    /// <summary>Its day has passed, and no report gave that level.</summary>
    Missed,

    /// <summary>It was denied, or decided otherwise.</summary>
    CalledOff,

    /// <summary>No report gave that level, and none said by which day it was to be.</summary>
    Undated,
}
