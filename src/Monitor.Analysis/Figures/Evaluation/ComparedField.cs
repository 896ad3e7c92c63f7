namespace Monitor.Analysis.Figures.Evaluation;

/// <summary>A field that a person noted, held against what was read.</summary>
/// <param name="IsRight">False when it was read otherwise, null when it was not read.</param>
public readonly record struct ComparedField(string Name, bool? IsRight);
