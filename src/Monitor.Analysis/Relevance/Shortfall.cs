namespace Monitor.Analysis.Relevance;

/// <summary>Says in words what keeps a text from being a match.</summary>
internal sealed class Shortfall(ModelSettings settings)
{
    private static readonly string[] NotCovered = ["The text is not in English: the language is not covered."];

    // By what is named; so many texts say nothing of the kind that they share the words for it.
    private static readonly string[][] Unsaid = [.. Enumerable.Range(0, 8).Select(named => new[] { UnsaidWith((named & 1) != 0, (named & 2) != 0, (named & 4) != 0) })];

    /// <param name="named">The families of all that the text mentions.</param>
    /// <param name="best">The statement that carried the score; null when the text makes none.</param>
    public IReadOnlyList<string> Of(Families named, Statement? best, Language language)
    {
        if (language == Language.NotCovered)
        {
            return NotCovered;
        }

        if (best is null)
        {
            return UnsaidIn(named);
        }

        var missing = best.Doubts.Select(doubt => settings.Doubts[doubt[Doubts.Slot.Length..]].Words).ToList();
        if (!best.Features.Contains("place=here") && !best.Features.Contains("place=context"))
        {
            missing.Add("A reduction is said, but not that it is in Iraq.");
        }

        return missing.Count > 0 ? missing : ["A reduction in Iraq is said, but late in the text, in passing, or by nobody in particular."];
    }

    private static string[] UnsaidIn(Families named) => Unsaid[
        ((named & (Families.Iraq | Families.Local)) != 0 ? 1 : 0)
        + ((named & Families.Force) != 0 ? 2 : 0)
        + ((named & Families.Reduce) != 0 ? 4 : 0)];

    private static string UnsaidWith(bool iraq, bool force, bool reduction)
    {
        (string Words, bool Named)[] parts = [("Iraq", iraq), ("a force", force), ("a reduction", reduction)];
        var named = Listed(parts.Where(part => part.Named).Select(part => part.Words));
        var unnamed = Listed(parts.Where(part => !part.Named).Select(part => part.Words));
        return unnamed.Length == 0 ? "Iraq, a force and a reducing word are named, but no sentence says that the force is reduced there."
            : named.Length == 0 ? "Neither Iraq nor a force nor a reduction is named."
            : $"Named: {named}. Not named: {unnamed}.";
    }

    private static string Listed(IEnumerable<string> words) => string.Join(" and ", words);
}
