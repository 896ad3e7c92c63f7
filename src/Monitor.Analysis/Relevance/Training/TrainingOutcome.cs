namespace Monitor.Analysis.Relevance.Training;

/// <summary>What came of training.</summary>
public abstract record TrainingOutcome
{
    private TrainingOutcome()
    {
    }

    /// <summary>A model file, ready to be written.</summary>
    /// <param name="BadLines">Lines of the background that are no news item, and were left out.</param>
    public sealed record Trained(ReadOnlyMemory<byte> ModelFile, int BadLines) : TrainingOutcome;

    /// <summary>No model; the reason is one sentence for a person.</summary>
    public sealed record Failed(string Reason) : TrainingOutcome;
}
