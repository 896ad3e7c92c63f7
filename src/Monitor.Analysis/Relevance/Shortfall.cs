namespace Monitor.Analysis.Relevance;

/// <summary>Says in words what keeps a text from being a match.</summary>
internal sealed class Shortfall(ModelSettings settings)
{
    /// <param name="best">The statement that carried the score; null when the text makes none.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<SentenceReading> sentences, Statement? best, Language language)
    {
        if (language == Language.NotCovered)
        {
            return ["The text is not in English: the language is not covered."];
        }

        if (best is null)
        {
            return [Unsaid(sentences)];
        }

        var missing = best.Doubts.Select(doubt => settings.Doubts[doubt[Doubts.Slot.Length..]].Words).ToList();
        if (!best.Features.Contains("place=here") && !best.Features.Contains("place=context"))
        {
            missing.Add("A reduction is said, but not that it is in Iraq.");
        }

        return missing.Count > 0 ? missing : ["A reduction in Iraq is said, but late in the text, in passing, or by nobody in particular."];
    }

    private static string Unsaid(IReadOnlyList<SentenceReading> sentences)
    {
        (string Words, bool Named)[] parts =
        [
            ("Iraq", IsNamed(sentences, Concept.Iraq) || IsNamed(sentences, Concept.Local)),
            ("a force", IsNamed(sentences, Concept.Force)),
            ("a reduction", IsNamed(sentences, Concept.Reduce)),
        ];
        var named = Listed(parts.Where(part => part.Named).Select(part => part.Words));
        var unnamed = Listed(parts.Where(part => !part.Named).Select(part => part.Words));
        return unnamed.Length == 0 ? "Iraq, a force and a reducing word are named, but no sentence says that the force is reduced there."
            : named.Length == 0 ? "Neither Iraq nor a force nor a reduction is named."
            : $"Named: {named}. Not named: {unnamed}.";
    }

    private static bool IsNamed(IReadOnlyList<SentenceReading> sentences, string family) =>
        sentences.Any(sentence => sentence.Mentions.Any(mention => mention.IsOf(family)));

    private static string Listed(IEnumerable<string> words) => string.Join(" and ", words);
}
