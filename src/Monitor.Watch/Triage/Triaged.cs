namespace Monitor.Watch.Triage;

/// <summary>What became of an item.</summary>
/// <param name="Matches">Whether its words match, whoever stored the match.</param>
/// <param name="Match">The match that this call stored; null when there is none, or it was dealt with before.</param>
/// <param name="IsNewVersion">Whether this call stored a later wording of an article that had matched.</param>
public sealed record Triaged(bool Matches, Match? Match, bool IsNewVersion)
{
    /// <summary>What this call stored for a person to judge; null when there is nothing of the kind.</summary>
    public Match? Kept { get; init; }
}
