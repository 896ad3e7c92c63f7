namespace Monitor.Analysis.Relevance;

/// <summary>The model's answer about one report, with its reasons.</summary>
/// <param name="Score">0..1; calibrated, so that it can be read as a probability among news that resembles the tuning data.</param>
/// <param name="Verdict">The score held against the model's two thresholds.</param>
/// <param name="Sentences">Sentences that carried the score, best first; at least one for a match.</param>
/// <param name="Terms">Reasons for (positive) and against (negative), strongest first.</param>
/// <param name="ModelVersion">The version of the model that answered.</param>
public sealed record Assessment(
    double Score,
    Verdict Verdict,
    IReadOnlyList<EvidenceSentence> Sentences,
    IReadOnlyList<TermWeight> Terms,
    string ModelVersion);
