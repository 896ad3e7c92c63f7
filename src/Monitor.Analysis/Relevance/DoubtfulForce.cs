namespace Monitor.Analysis.Relevance;

/// <summary>
/// Answers what a reducing word may act on when no rule of <see cref="StatementReader"/> finds its force: such a
/// statement is in doubt, and for a person to look at.
/// </summary>
internal sealed class DoubtfulForce(ModelSettings settings)
{
    private const string Loose = "loose";
    private const string Near = "near";
    private const string Handed = "handed";

    /// <summary>Words between handing over and what is handed: "hands over control of the southern province of Maysan".</summary>
    private const int HandedReach = 6;

    /// <summary>False when a reducing word that can do nothing else makes no statement in a sentence with mentions of these families alone.</summary>
    public static bool MayFindIn(Families families) =>
        (families & Families.Force) != 0 && (families & Families.Friend) != 0 && (families & (Families.Iraq | Families.Theatre | Families.Local)) != 0;

    public Mention? Of(Mention reduce, List<Mention> mentions) =>
        HandedPlace(reduce, mentions)
        ?? (mentions.Has(Concept.Friend) && NamesIraq(mentions) ? LooseForce(reduce, mentions) ?? NearForce(reduce, mentions) : null);

    // "Qaim handed to Iraqi army", "Americans hand cities to Iraqis": the force that leaves is not named.
    private static Mention? HandedPlace(Mention reduce, List<Mention> mentions)
    {
        if (!reduce.IsOf(Concept.Handover) || !mentions.HasBehind(Concept.Local, reduce))
        {
            return null;
        }

        foreach (var place in mentions)
        {
            if ((place.IsOf(Concept.Iraq) || place.IsOf(Concept.Town)) && place.DistanceTo(reduce) <= HandedReach)
            {
                return place with { Concept = $"{Concept.Force}.{Handed}" };
            }
        }

        return null;
    }

    // "McKenzie confirms Iraq troop drop": the words are all there, in a construction that the rules do not know.
    private Mention? LooseForce(Mention reduce, List<Mention> mentions)
    {
        if (!settings.LooseReduces.Contains(reduce.Concept))
        {
            return null;
        }

        foreach (var force in mentions)
        {
            if (settings.LooseObjects.Contains(force.Concept) && IsWithin(settings.LooseReach, force, reduce, mentions))
            {
                return force with { Concept = $"{Concept.Force}.{Loose}" };
            }
        }

        return null;
    }

    // Iraq, one of ours, a force of any kind and a reducing word of any kind: nothing more is known than that a person
    // should look.
    private Mention? NearForce(Mention reduce, List<Mention> mentions)
    {
        foreach (var force in mentions)
        {
            if (force.IsOf(Concept.Force) && IsWithin(settings.NearReach, force, reduce, mentions))
            {
                return force with { Concept = $"{Concept.Force}.{Near}" };
            }
        }

        return settings.ImpliedObjects.Contains(reduce.Concept) ? reduce with { Concept = $"{Concept.Force}.{Near}" } : null;
    }

    private static bool IsWithin(int reach, Mention force, Mention reduce, List<Mention> mentions) =>
        force.DistanceTo(reduce) <= reach && !force.Overlaps(reduce) && !mentions.HasOver(Concept.Idiom, force);

    private static bool NamesIraq(List<Mention> mentions) =>
        mentions.Has(Concept.Iraq) || mentions.Has(Concept.Theatre) || mentions.Has(Concept.Local);
}
