namespace Monitor.Analysis.Relevance.Training;

/// <summary>What came of training with readers' verdicts.</summary>
/// <param name="ModelFile">Ready to be written.</param>
/// <param name="Model">What the file holds.</param>
public sealed record FeedbackOutcome(ReadOnlyMemory<byte> ModelFile, RelevanceModel Model)
{
    /// <summary>Judged texts of which the model reads no statement: only a person who widens the lexicon can change what is said of them.</summary>
    public required int StateNothing { get; init; }

    /// <summary>Verdicts that a model agrees with which was moved by the others alone.</summary>
    public required int HeldOutAgreements { get; init; }

    /// <summary>How far each weight moved, the furthest first; natural log-odds.</summary>
    public required IReadOnlyList<TermWeight> Shifts { get; init; }
}
