namespace Monitor.Analysis.Relevance;

/// <summary>A phrase of a concept in a sentence: from word <paramref name="First"/> to word <paramref name="Last"/>, both included.</summary>
internal readonly record struct Mention(string Concept, int First, int Last)
{
    public bool IsOf(string family) =>
        Concept.StartsWith(family, StringComparison.Ordinal)
        && (Concept.Length == family.Length || Concept[family.Length] == '.');

    /// <summary>Words between the two; 0 when they touch or overlap.</summary>
    public int DistanceTo(Mention other) =>
        other.First > Last ? other.First - Last - 1 : First > other.Last ? First - other.Last - 1 : 0;

    public bool Overlaps(Mention other) => First <= other.Last && other.First <= Last;
}
