namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>95 % intervals of the figures that are reported.</summary>
public sealed record BootstrapIntervals(Interval AveragePrecision, Interval F1, Interval Precision, Interval Recall);
