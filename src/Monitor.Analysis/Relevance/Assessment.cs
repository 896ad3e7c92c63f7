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
    string ModelVersion)
{
    /// <summary>A text that is not covered is never silent: it is at least for review.</summary>
    public Language Language { get; init; }

    /// <summary>The training article that the text is most like; null when it is like none.</summary>
    public NearestArticle? Nearest { get; init; }

    /// <summary>What keeps the text from being a match, as sentences; empty for a match.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
