namespace Monitor.Analysis.Relevance;

/// <summary>
/// Answers why a statement may not be meant as a report: it is asked for, conditional, promised by a candidate, long
/// past, made by somebody else. A doubt lowers the score, so that a near miss is kept for a person.
/// </summary>
internal sealed class Doubts(ModelSettings settings)
{
    public const string Slot = "doubt=";

    /// <summary>"PKK announces withdrawal of its forces": only somebody else is named.</summary>
    private const string OtherActor = "otherActor";

    /// <summary>Nobody is named as the one who goes, or the words stand in no construction that is known.</summary>
    private static readonly string[] OfForce = [".unnamed", ".loose"];

    public IReadOnlyList<string> Of(Mention reduce, Mention pair, Mention force, List<Mention> mentions)
    {
        var doubts = new List<string>();
        foreach (var (concept, rule) in settings.Doubts)
        {
            if (mentions.Exists(mention => mention.IsOf(concept) && Casts(mention, rule, reduce, pair)))
            {
                doubts.Add(Slot + concept);
            }
        }

        if (Array.Exists(OfForce, kind => force.Concept.EndsWith(kind, StringComparison.Ordinal)))
        {
            doubts.Add(Slot + force.Concept[(force.Concept.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        }
        else if (mentions.Exists(mention => mention.IsOf(Concept.Rival) && mention.First < pair.First)
            && !mentions.Exists(mention => mention.IsOf(Concept.Friend)))
        {
            doubts.Add(Slot + OtherActor);
        }

        return doubts;
    }

    private static bool Casts(Mention mention, DoubtRule rule, Mention reduce, Mention pair) =>
        rule.WordsBefore is not { } words
        || (mention.First < reduce.First && Math.Min(mention.DistanceTo(reduce), mention.DistanceTo(pair)) <= words);
}
