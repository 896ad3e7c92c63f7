namespace Monitor.Analysis.Relevance.Training;

/// <summary>A text with what a reader says of it.</summary>
/// <param name="Text">What is left of it.</param>
/// <param name="IsRelevant">What the reader says.</param>
/// <param name="Score">What the whole text had scored, 0..1, where only a part of it is left; null: what the text scores.</param>
public sealed record JudgedText(NewsText Text, bool IsRelevant, double? Score = null);
