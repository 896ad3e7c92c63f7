namespace Monitor.Analysis.Relevance;

/// <summary>
/// What each part of a statement weighs in a model, natural log-odds: what was counted times the slot's importance, what
/// a doubt takes off, and how far feedback moved either.
/// </summary>
internal sealed class StatementWeights
{
    /// <summary>A part that every statement has. It weighs nothing until feedback says that statements are believed too much, or too little.</summary>
    public const string Any = "statement=any";

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public StatementWeights(ModelFile file)
    {
        foreach (var (feature, counted) in file.Statement)
        {
            var slot = feature[..feature.IndexOf('=', StringComparison.Ordinal)];
            _weights[feature] = counted * file.Settings.SlotImportance.GetValueOrDefault(slot, 1);
        }

        foreach (var (name, doubt) in file.Settings.Doubts)
        {
            _weights[Doubts.Slot + name] = doubt.Weight;
        }

        foreach (var (part, shift) in file.Feedback?.Shifts ?? new Dictionary<string, double>())
        {
            _weights[part] = Of(part) + shift;
        }
    }

    /// <summary>Zero for a part that training never met.</summary>
    public double Of(string part) => _weights.GetValueOrDefault(part);

    public IEnumerable<string> PartsOf(Statement statement) =>
        _weights.ContainsKey(Any) ? [.. statement.Features, .. statement.Doubts, Any] : [.. statement.Features, .. statement.Doubts];

    /// <summary>The statement that weighs most, the first of equal ones.</summary>
    /// <param name="statements">At least one.</param>
    public (Statement Best, double Odds) BestOf(IReadOnlyList<Statement> statements)
    {
        var (best, odds) = (statements[0], OddsOf(statements[0]));
        for (var at = 1; at < statements.Count; at++)
        {
            if (OddsOf(statements[at]) is var other && other > odds)
            {
                (best, odds) = (statements[at], other);
            }
        }

        return (best, odds);
    }

    private double OddsOf(Statement statement)
    {
        var odds = Of(Any);
        foreach (var feature in statement.Features)
        {
            odds += Of(feature);
        }

        foreach (var doubt in statement.Doubts)
        {
            odds += Of(doubt);
        }

        return odds;
    }
}
