namespace Monitor.Analysis.Relevance.Training;

/// <summary>A text with what a reader says of it.</summary>
public sealed record JudgedText(NewsText Text, bool IsRelevant);
