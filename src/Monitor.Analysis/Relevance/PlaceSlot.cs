using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Answers where a statement happens: in Iraq, elsewhere, in both, or, from the sentences before, probably in Iraq.</summary>
internal sealed class PlaceSlot(ModelSettings settings)
{
    /// <summary>Words before a place that are looked at for a preposition: "from the northern Iraq".</summary>
    private const int PrepositionReach = 3;

    /// <summary>"from British combat troops": with a force this close behind, the nation owns it.</summary>
    private const int OwnerReach = 2;

    /// <summary>"troops in Poland": behind such a preposition a nation is a place, not an actor.</summary>
    public List<Mention> WithNationsAsPlaces(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions) =>
        [.. mentions.Select(mention => IsNationAsPlace(tokens, mention, mentions) ? mention with { Concept = Concept.Elsewhere } : mention)];

    public (string Place, string Preposition) Of(
        Mention pair, List<Mention> mentions, IReadOnlyList<Token> tokens, bool iraqInContext)
    {
        var iraq = Nearest(pair, mentions, Concept.Iraq);
        var elsewhere = Nearest(pair, mentions, Concept.Elsewhere);
        return (iraq, elsewhere) switch
        {
            (null, null) => (iraqInContext ? "context" : "none", "none"),
            (null, _) => ("elsewhere", "none"),
            ({ } here, null) => ("here", Preposition(here, tokens)),
            ({ } here, { } there) => (Between(pair, here, there), Preposition(here, tokens)),
        };
    }

    public string Preposition(Mention place, IReadOnlyList<Token> tokens)
    {
        for (var back = 1; back <= PrepositionReach && place.First - back >= 0; back++)
        {
            var word = tokens[place.First - back].Word;
            var kind = settings.FromWords.Contains(word) ? "from"
                : settings.InWords.Contains(word) ? "in"
                : settings.ToWords.Contains(word) ? "to" : null;
            if (kind is not null)
            {
                return kind;
            }
        }

        return "other";
    }

    private static string Between(Mention pair, Mention here, Mention there) =>
        here.DistanceTo(there) <= 2 ? "both"
        : pair.DistanceTo(here) <= pair.DistanceTo(there) ? "nearer" : "farther";

    private bool IsNationAsPlace(IReadOnlyList<Token> tokens, Mention mention, IReadOnlyList<Mention> mentions) =>
        mention.IsOf(Concept.Friend) && mention.First > 0
        && settings.PlacePrepositions.Contains(tokens[mention.First - 1].Word)
        && !mentions.Any(other => other.IsOf(Concept.Force) && other.First > mention.Last && other.DistanceTo(mention) <= OwnerReach);

    private static Mention? Nearest(Mention pair, List<Mention> mentions, string family)
    {
        Mention? nearest = null;
        foreach (var mention in mentions.Where(mention => mention.IsOf(family)))
        {
            if (nearest is null || pair.DistanceTo(mention) < pair.DistanceTo(nearest.Value))
            {
                nearest = mention;
            }
        }

        return nearest;
    }
}
