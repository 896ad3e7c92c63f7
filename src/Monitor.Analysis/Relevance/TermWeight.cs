namespace Monitor.Analysis.Relevance;

/// <summary>One reason for or against.</summary>
/// <param name="Term">A word of the text, or a part of its best statement such as <c>place=here</c>.</param>
/// <param name="Weight">Natural log-odds: above zero speaks for a match, below zero against it.</param>
public sealed record TermWeight(string Term, double Weight)
{
    /// <summary>Strongest first, whether for or against; of equal ones by the alphabet.</summary>
    internal static int ByStrength(TermWeight one, TermWeight other) =>
        Math.Abs(other.Weight).CompareTo(Math.Abs(one.Weight)) is var order and not 0 ? order : string.CompareOrdinal(one.Term, other.Term);
}
