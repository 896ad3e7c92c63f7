namespace Monitor.Analysis.Relevance.Training;

/// <summary>What came of training.</summary>
public abstract record TrainingOutcome
{
    private TrainingOutcome()
    {
    }

    /// <summary>A model file, ready to be written.</summary>
    public sealed record Trained(ReadOnlyMemory<byte> ModelFile) : TrainingOutcome;

    /// <summary>No model; the reason is one sentence for a person.</summary>
    public sealed record Failed(string Reason) : TrainingOutcome;
}
