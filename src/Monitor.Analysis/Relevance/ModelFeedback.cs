namespace Monitor.Analysis.Relevance;

/// <summary>How far readers' verdicts moved the weights of a model.</summary>
internal sealed record ModelFeedback
{
    /// <summary>The version of the model that was moved.</summary>
    public required string Base { get; init; }

    /// <summary>SHA-256 of what was judged and how, in no order.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Texts judged relevant.</summary>
    public required int Relevant { get; init; }

    /// <summary>Texts judged not relevant.</summary>
    public required int NotRelevant { get; init; }

    /// <summary>Part of a statement, a doubt or <see cref="StatementWeights.Any"/> → what is added to its weight; natural log-odds.</summary>
    public required IReadOnlyDictionary<string, double> Shifts { get; init; }
}
