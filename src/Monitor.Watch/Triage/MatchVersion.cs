namespace Monitor.Watch.Triage;

/// <summary>A later wording of an article that matched.</summary>
/// <param name="At">When the feed was seen with it.</param>
/// <param name="Mark">By what the wording is recognised.</param>
/// <param name="Changed">What differs from the wording before, in words: "title", "text" or "title and text".</param>
/// <param name="Title">The title of this wording.</param>
/// <param name="Score">0 to 1; it may be below the threshold.</param>
/// <param name="Sentences">The sentences that carried the score, best first.</param>
public sealed record MatchVersion(
    DateTimeOffset At, string Mark, string Changed, string Title, double Score, IReadOnlyList<string> Sentences);
