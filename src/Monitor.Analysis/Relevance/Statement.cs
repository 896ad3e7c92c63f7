namespace Monitor.Analysis.Relevance;

/// <summary>
/// A reducing word with the force that it acts on, and how the sentence around them fills the other places: who,
/// where, in which mood. Each feature is <c>slot=value</c>; the model has a weight for each.
/// </summary>
/// <param name="Doubts">Why it may not be meant as a report: <c>doubt=name</c>, weighed by the settings.</param>
internal sealed record Statement(IReadOnlyList<string> Features, IReadOnlyList<string> Doubts);
