namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>From <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
public sealed record Interval(double Low, double High);
