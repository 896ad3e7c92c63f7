namespace Monitor.Analysis.Relevance;

/// <summary>What a model was counted from.</summary>
internal sealed record ModelProvenance
{
    public required IReadOnlyList<TrainingSource> Articles { get; init; }

    public required IReadOnlyList<TrainingSource> Background { get; init; }

    public required StatementCounts Statements { get; init; }

    /// <summary>A file that training read.</summary>
    internal sealed record TrainingSource(string Name, string Sha256, int Items);

    /// <summary>How many statements the weights rest on.</summary>
    internal sealed record StatementCounts(int InArticles, int InBackground);
}
