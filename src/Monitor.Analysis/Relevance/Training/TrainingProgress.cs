namespace Monitor.Analysis.Relevance.Training;

/// <summary>How far training is.</summary>
/// <param name="File">The name of the file being read.</param>
/// <param name="Items">How many items of it have been counted.</param>
public sealed record TrainingProgress(string File, int Items);
