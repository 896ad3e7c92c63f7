namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>A labelled item with the score that a model gave it.</summary>
public sealed record ScoredItem
{
    public ScoredItem(string id, double score, bool isRelevant, string kind)
    {
        if (double.IsNaN(score))
        {
            throw new ArgumentOutOfRangeException(nameof(score), "A score is a number.");
        }

        Id = id;
        Score = score;
        IsRelevant = isRelevant;
        Kind = kind;
    }

    public string Id { get; }

    public double Score { get; }

    public bool IsRelevant { get; }

    public string Kind { get; }

    /// <summary>Items of one event are drawn together; null: an event of its own.</summary>
    public string? Event { get; init; }

    /// <summary>Who published it; null where that is not said.</summary>
    public string? Source { get; init; }
}
