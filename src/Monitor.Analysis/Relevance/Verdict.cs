namespace Monitor.Analysis.Relevance;

/// <summary>What is to be done with a report. The order is that of the score.</summary>
public enum Verdict
{
    /// <summary>The score is below the review threshold.</summary>
    Silent,

    /// <summary>At or above the review threshold and below the threshold: for a person to look at, not to alert.</summary>
    Review,

    /// <summary>At or above the threshold.</summary>
    Match,
}
