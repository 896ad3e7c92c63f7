namespace Monitor.Analysis.Relevance;

/// <summary>One entry of the lexicon, cut into words.</summary>
internal sealed record Phrase(string Concept, IReadOnlyList<Phrase.Part> Parts)
{
    /// <summary>As a word, lets others stand before the next.</summary>
    public const string Gap = "~";

    /// <summary>At its end, makes a word a prefix.</summary>
    public const char Prefix = '*';

    public static Phrase Parse(string concept, string written)
    {
        var parts = new List<Part>();
        var gap = false;
        foreach (var word in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == Gap)
            {
                gap = true;
                continue;
            }

            parts.Add(new Part(word.TrimEnd(Prefix), word.EndsWith(Prefix), gap));
            gap = false;
        }

        return parts.Count > 0
            ? new Phrase(concept, parts)
            : throw new FormatException($"The lexicon has an empty phrase under {concept}.");
    }

    /// <summary>A word of a phrase; after a gap, other words may stand before it.</summary>
    internal sealed record Part(string Word, bool IsPrefix, bool AfterGap);
}
