namespace Monitor.Analysis.Figures.Claims;

/// <summary>A place that a sentence names.</summary>
/// <param name="IsIraq">In Iraq; else another theatre.</param>
/// <param name="IsTowards">"to", "into" stands before it.</param>
/// <param name="IsJoint">Named in one breath with another theatre: "from Afghanistan and Iraq".</param>
internal readonly record struct PlaceMention(int At, string Name, bool IsIraq, bool IsTowards, bool IsJoint);
