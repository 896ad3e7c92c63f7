using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Answers where a statement happens: in Iraq, elsewhere, in both, or, from the sentences before, probably in Iraq.</summary>
internal sealed class PlaceSlot(ModelSettings settings)
{
    public const string From = "from";
    public const string In = "in";
    public const string To = "to";
    public const string Towards = "here-to";
    public const string Elsewhere = "elsewhere";

    /// <summary>Words before a place that are looked at for a preposition: "from the northern Iraq".</summary>
    private const int PrepositionReach = 3;

    /// <summary>"from British combat troops": with a force this close behind, the nation owns it.</summary>
    private const int OwnerReach = 2;

    /// <summary>"troops in Poland": behind such a preposition a nation is a place, not an actor.</summary>
    public void TakeNationsAsPlaces(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        for (var at = 0; at < mentions.Count; at++)
        {
            if (IsNationAsPlace(tokens, mentions[at], mentions))
            {
                mentions[at] = mentions[at] with { Concept = Concept.Elsewhere };
            }
        }
    }

    /// <param name="context">What the slot is when the sentence itself names no place.</param>
    public string Of(Mention pair, List<Mention> mentions, IReadOnlyList<Token> tokens, string context)
    {
        var iraq = mentions.Nearest(Concept.Iraq, pair);
        var elsewhere = mentions.Nearest(Concept.Elsewhere, pair);
        return (iraq, elsewhere) switch
        {
            (null, null) => mentions.Has(Concept.Local) || mentions.Has(Concept.Theatre) ? PlaceContext.Iraq : context,
            (null, _) => Elsewhere,
            ({ } here, null) => Here(pair, here, tokens),
            ({ } here, { } there) => Between(pair, here, there, tokens),
        };
    }

    /// <summary>from, in, to or other. "to" must stand at the place itself: in "to reduce Baghdad presence" it leads elsewhere.</summary>
    public string Preposition(Mention place, IReadOnlyList<Token> tokens)
    {
        var isAtPlace = true;
        for (var back = 1; back <= PrepositionReach && place.First - back >= 0; back++)
        {
            var word = tokens[place.First - back].Word;
            var kind = settings.FromWords.Contains(word) ? From
                : settings.InWords.Contains(word) ? In
                : isAtPlace && settings.ToWords.Contains(word) ? To : null;
            if (kind is not null)
            {
                return kind;
            }

            isAtPlace &= settings.PlaceModifiers.Contains(word);
        }

        return "other";
    }

    // "From", "in" and "Iraq troops" are one value: which of them a report uses says nothing, "to Iraq" does,
    // unless the "to" belongs to the reducing phrase ("bid farewell to Basra").
    private string Here(Mention pair, Mention here, IReadOnlyList<Token> tokens) =>
        here.First > pair.Last + 1 && Preposition(here, tokens) == To ? Towards : "here";

    // "Troops withdrawing from Syria will go to western Iraq": what "from" leads to is the place of the statement;
    // "from Afghanistan and Iraq": it leads to both.
    private string Between(Mention pair, Mention here, Mention there, IReadOnlyList<Token> tokens)
    {
        var (isFromHere, isFromThere) = (Preposition(here, tokens) == From, Preposition(there, tokens) == From);
        var isHere = isFromHere != isFromThere
            ? isFromHere
            : here.DistanceTo(there) <= 1 || pair.DistanceTo(here) <= pair.DistanceTo(there);
        return isHere ? Here(pair, here, tokens) : Elsewhere;
    }

    private bool IsNationAsPlace(IReadOnlyList<Token> tokens, Mention mention, List<Mention> mentions) =>
        (mention.IsOf(Concept.Friend) || mention.IsOf(Concept.Rival)) && mention.First > 0
        && settings.PlacePrepositions.Contains(tokens[mention.First - 1].Word)
        && !OwnsForce(mention, mentions);

    private static bool OwnsForce(Mention nation, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.First > nation.Last && mention.DistanceTo(nation) <= OwnerReach && mention.IsOf(Concept.Force))
            {
                return true;
            }
        }

        return false;
    }
}
