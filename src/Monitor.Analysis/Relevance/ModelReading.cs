namespace Monitor.Analysis.Relevance;

/// <summary>What came of reading a model file.</summary>
public abstract record ModelReading
{
    private ModelReading()
    {
    }

    /// <summary>The file is a model of a format that this program knows.</summary>
    public sealed record Loaded(RelevanceModel Model) : ModelReading;

    /// <summary>The file cannot be used; the reason is one sentence for a person.</summary>
    public sealed record Unreadable(string Reason) : ModelReading;
}
