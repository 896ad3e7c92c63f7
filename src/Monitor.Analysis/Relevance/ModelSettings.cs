namespace Monitor.Analysis.Relevance;

/// <summary>What a person chose: the lexicon and the constants. Training copies it into the model file unchanged.</summary>
internal sealed record ModelSettings
{
    public required double Threshold { get; init; }

    public required double ReviewThreshold { get; init; }
}
