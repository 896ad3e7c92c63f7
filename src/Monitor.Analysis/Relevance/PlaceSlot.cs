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

    /// <summary>"Ground troops return in July, and the air force goes on flying to Baghdad": others go there.</summary>
    private const int TowardsReach = 6;

    /// <summary>"from British combat troops": with a force this close behind, the nation owns it.</summary>
    private const int OwnerReach = 2;

    /// <summary>
    /// "troops in Poland": behind such a preposition a nation is a place, not an actor. "rolls into Kuwait": with such a
    /// verb a place is only the way out.
    /// </summary>
    public void TakeNationsAsPlaces(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        for (var at = mentions.Count - 1; at >= 0; at--)
        {
            if (mentions[at].IsOf(Concept.Elsewhere) && mentions.HasOver(Concept.Theatre, mentions[at]))
            {
                mentions.RemoveAt(at);
            }
            else if (IsNationAsPlace(tokens, mentions[at], mentions))
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
            (null, null) => mentions.Has(Concept.Local) || (mentions.Has(Concept.Theatre) && context != PlaceContext.Away) ? PlaceContext.Iraq : context,
            (null, { } there) => IsWayOut(there, mentions, tokens) ? context : Elsewhere,
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
        here.First > pair.Last + 1 && here.DistanceTo(pair) <= TowardsReach && Preposition(here, tokens) == To ? Towards : "here";

    // "Troops withdrawing from Syria will go to western Iraq": what "from" leads to is the place of the statement;
    // "from Afghanistan and Iraq": it leads to both.
    private string Between(Mention pair, Mention here, Mention there, IReadOnlyList<Token> tokens)
    {
        var (isFromHere, isFromThere) = (Preposition(here, tokens) == From, Preposition(there, tokens) == From);
        var isHere = isFromHere != isFromThere
            ? isFromHere
            : IsRightBehind(pair, here, tokens) || IsRightBehind(pair, there, tokens) ? IsRightBehind(pair, here, tokens)
            : here.DistanceTo(there) <= 1 || pair.DistanceTo(here) <= pair.DistanceTo(there);
        return isHere ? Here(pair, here, tokens) : Elsewhere;
    }

    // "Ending a presence in Iraq" tells where, whatever stood before.
    private bool IsRightBehind(Mention pair, Mention place, IReadOnlyList<Token> tokens) =>
        place.First > pair.Last && place.DistanceTo(pair) == 1 && settings.InWords.Contains(tokens[place.First - 1].Word);

    // "Soldiers lowered the flag before flying to Kuwait": where they go is not where they leave.
    private bool IsWayOut(Mention place, List<Mention> mentions, IReadOnlyList<Token> tokens) =>
        mentions.HasOver(Concept.Gateway, place) && Preposition(place, tokens) == To;

    private bool IsNationAsPlace(IReadOnlyList<Token> tokens, Mention mention, List<Mention> mentions) =>
        (mention.IsOf(Concept.Friend) || mention.IsOf(Concept.Rival)) && mention.First > 0
        && settings.PlacePrepositions.Contains(tokens[BeforeCompassPoint(mention.First - 1, tokens)].Word)
        && !OwnsForce(mention, mentions) && !OwnsReduction(mention, tokens);

    // "in South Korea", "from northern Italy"; but "from the coalition" names an actor.
    private int BeforeCompassPoint(int at, IReadOnlyList<Token> tokens) =>
        at > 0 && tokens[at].Word != EnemyNames.Article && settings.PlaceModifiers.Contains(tokens[at].Word) ? at - 1 : at;

    // "Delay feared in US pullout"
    private bool OwnsReduction(Mention nation, IReadOnlyList<Token> tokens) =>
        nation.Last + 1 < tokens.Count && settings.Nominals.Contains(tokens[nation.Last + 1].Word);

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
