namespace Monitor.Analysis.Figures.Claims;

/// <summary>What the sentences around one say, where it says nothing itself.</summary>
/// <param name="IsIraq">The text speaks of Iraq there, and of no other theatre.</param>
/// <param name="Force">Whose troops it spoke of last.</param>
/// <param name="MainForce">Whose troops it speaks of first of all.</param>
/// <param name="SpokeOfTroops">The sentence before did, so that "they" can be troops.</param>
internal sealed record Context(bool IsIraq, string? Force, string? MainForce, bool SpokeOfTroops, DateOnly? Published);
