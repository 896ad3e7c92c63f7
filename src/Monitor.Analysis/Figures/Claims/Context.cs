namespace Monitor.Analysis.Figures.Claims;

/// <summary>What the sentences around one say, where it says nothing itself.</summary>
/// <param name="IsIraq">The text speaks of Iraq there, and of no other theatre.</param>
/// <param name="Force">Whose troops it spoke of last.</param>
/// <param name="MainForce">Whose troops it speaks of first of all.</param>
/// <param name="IsAboutTroops">One of the last few sentences was about troops, so that a number alone can be theirs.</param>
/// <param name="Date">The last day to come that it named: what "by then" means.</param>
/// <param name="LooksBack">Its headline says that the text is about the past.</param>
/// <param name="SpokeOfTroops">The sentence before did, so that "they" can be troops.</param>
internal sealed record Context(bool IsIraq, string? Force, string? MainForce, bool SpokeOfTroops, bool IsAboutTroops, ResolvedDate? Date, bool LooksBack, DateOnly? Published);
