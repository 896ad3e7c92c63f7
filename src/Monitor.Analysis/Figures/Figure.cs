namespace Monitor.Analysis.Figures;

/// <summary>
/// One reduction of troops in Iraq as a report states it; what the report does not say is null. The same reduction
/// told twice in one report (in its title and its body) is one figure.
/// </summary>
public sealed record Figure
{
    private readonly string _force = "";
    private readonly double? _share;

    /// <summary>Whose troops: "US", "UK", "coalition", "NATO", else the English name of the country. Never empty.</summary>
    public required string Force
    {
        get => _force;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _force = value;
        }
    }

    /// <summary>How many there are, or were, before the reduction.</summary>
    public Quantity? Before { get; init; }

    /// <summary>How many are to remain; 0 when all leave.</summary>
    public Quantity? After { get; init; }

    /// <summary>How many leave.</summary>
    public Quantity? Change { get; init; }

    /// <summary>The fraction that leaves, above 0 and at most 1.</summary>
    public double? Share
    {
        get => _share;
        init
        {
            if (value is not (null or (> 0 and <= 1)))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A share is above 0 and at most 1.");
            }

            _share = value;
        }
    }

    /// <summary>When it is to be complete, or was.</summary>
    public ResolvedDate? By { get; init; }

    /// <summary>When it is to begin, or began.</summary>
    public ResolvedDate? Starts { get; init; }

    /// <summary>Where: "Iraq", or the base or city that is left.</summary>
    public string? Place { get; init; }

    /// <summary>Where the troops go, when another theatre or country is named.</summary>
    public string? Destination { get; init; }

    public required FigureKind Kind { get; init; }

    public required FigureStatus Status { get; init; }

    /// <summary>Who is quoted; null when the report says it in its own voice.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Where the report says it first, or says most.</summary>
    public required FigureSentence Sentence { get; init; }
}
