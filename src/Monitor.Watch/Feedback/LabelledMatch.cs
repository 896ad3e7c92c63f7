using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

/// <summary>A match with what its readers made of it.</summary>
/// <param name="Match">The match.</param>
/// <param name="IsRelevant">What most of them say; where they are even, the latest word counts.</param>
/// <param name="Readers">How many said something.</param>
public sealed record LabelledMatch(Match Match, bool IsRelevant, int Readers);
