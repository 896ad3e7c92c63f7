using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>
/// Answers who goes when what goes is not named: "the US pulls out of Iraq", "the coalition withdrawal", "Italy's Iraq
/// pullout", "flag lowered in Basra".
/// </summary>
internal sealed class ImpliedForce(ModelSettings settings, PlaceSlot place)
{
    private const string Unnamed = $"{Concept.Force}.unnamed";
    private const string Distant = $"{Concept.Force}.distant";
    private const string Number = $"{Concept.Force}.number";
    private const string Aside = $"{Concept.Force}.aside";
    private const string Unsaid = $"{Concept.Force}.unsaid";

    public Mention? Of(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around)
    {
        if (!settings.ImpliedObjects.Contains(reduce.Concept) || !NamesAny(mentions))
        {
            return null;
        }

        if (NumberOf(reduce, mentions, tokens, around) is { } number)
        {
            return number;
        }

        if (reduce.IsOf(Concept.Symbol))
        {
            return SymbolOf(reduce, mentions, around);
        }

        var isNoun = IsNoun(reduce, tokens);
        var isIraqs = IsIraqs(reduce, isNoun, mentions, tokens);
        var isPlan = IsNominal(reduce, tokens) || (isNoun && reduce.Last > reduce.First);
        return ActorOf(reduce, isPlan, mentions) is not { } actor ? Nobodys(reduce, isNoun, isIraqs, mentions, tokens, around)
            : IsCivilian(actor, reduce, mentions) ? null
            : isIraqs || (isNoun && actor.DistanceTo(reduce) == 0) ? actor with { Concept = Concept.Implied }
            : IsIraqsAround(reduce, mentions, tokens, around) ? actor with { Concept = IsSaid(reduce, mentions, tokens, around) ? Aside : Unsaid }
            : null;
    }

    // "Iraq pullout on schedule, says Odierno": nobody is named as the one who goes. "The last trucks of the drawdown …
    // New Dawn": somewhere in the sentence Iraq is.
    private Mention? Nobodys(
        Mention reduce, bool isNoun, bool isIraqs, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around)
    {
        // Anybody may be leaving; a pullout is a force's.
        if (!isNoun || reduce.IsOf(Concept.Departure) && !IsNominal(reduce, tokens) || mentions.Has(Concept.Civilian))
        {
            return null;
        }

        return isIraqs ? reduce with { Concept = Unnamed }
            : IsNominal(reduce, tokens) && around.NameOurs && NamesIraq(mentions) && !mentions.Has(Concept.Rival) ? reduce with { Concept = around.NameTroops ? Distant : Unsaid }
            : null;
    }

    // "Brown to bring home 1,000 from Iraq": a number right behind, of nothing else.
    private static Mention? NumberOf(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around)
    {
        var at = reduce.Last + 1;
        foreach (var mention in mentions)
        {
            at = mention.First == at && mention.IsOf(Concept.About) ? mention.Last + 1 : at;
        }

        if (at >= tokens.Count || tokens[at].Word != Tokenizer.Number || reduce.IsOf(Concept.Symbol) || !(mentions.Has(Concept.Friend) || around.NameOurs))
        {
            return null;
        }

        var number = new Mention(Number, at, at);
        return mentions.HasBeside(Concept.OtherUnit, number) ? null : number;
    }

    private static Mention? SymbolOf(Mention reduce, List<Mention> mentions, Surroundings around)
    {
        var isOurs = around.NameOurs || mentions.Has(Concept.Friend);
        return mentions.Has(Concept.Civilian) || !(NamesIraq(mentions) || (isOurs && around.Place == PlaceContext.Iraq)) ? null
            : reduce with { Concept = isOurs ? Concept.Implied : Unnamed };
    }

    // The last one of ours before the reducing word.
    private Mention? ActorOf(Mention reduce, bool mayBePerson, List<Mention> mentions)
    {
        Mention? last = null;
        foreach (var mention in mentions)
        {
            if (mention.IsOf(Concept.Friend) && mention.Last < reduce.First && mention.DistanceTo(reduce) <= settings.Reach
                && (mayBePerson || !IsPerson(mention, mentions)))
            {
                last = mention;
            }
        }

        return last;
    }

    private bool IsIraqs(Mention reduce, bool isNoun, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        foreach (var mention in mentions)
        {
            if (mention.IsOf(Concept.Iraq) && (mention.First > reduce.Last
                ? mention.DistanceTo(reduce) <= 2 && place.Preposition(mention, tokens) == (reduce.IsOf(Concept.Scale) ? PlaceSlot.In : PlaceSlot.From)
                : isNoun && mention.DistanceTo(reduce) == 0))
            {
                return true;
            }
        }

        return false;
    }

    // "No date has been fixed for pulling out": the headline said from where. "Get photos thrown out": something else goes.
    private bool IsIraqsAround(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around) =>
        (reduce.IsOf(Concept.Withdraw) ? reduce.Last <= reduce.First + 1 : reduce.IsOf(Concept.Departure) && reduce.Last > reduce.First)
        && ((around.NameOurs && around.Place == PlaceContext.Iraq) || mentions.Has(Concept.Local) || (IsNominal(reduce, tokens) && mentions.Has(Concept.Iraq)))
        && !mentions.Has(Concept.Elsewhere) && !mentions.Has(Concept.Rival);

    // "US drawdown bigger than expected": of what, neither the sentence nor those around it tell.
    private bool IsSaid(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around) =>
        around.NameTroops || !IsNominal(reduce, tokens) || NamesIraq(mentions);

    private bool IsNoun(Mention reduce, IReadOnlyList<Token> tokens) =>
        IsNominal(reduce, tokens) || reduce.IsOf(Concept.Departure)
        || (reduce.Last == reduce.First + 1 && tokens[reduce.Last].JoinsPrevious);

    private bool IsNominal(Mention reduce, IReadOnlyList<Token> tokens) => settings.Nominals.Contains(tokens[reduce.First].Word);

    // What StatementReader.MayFindIn asks for beside the reducing word.
    private static bool NamesAny(List<Mention> mentions) =>
        mentions.Has(Concept.Force) || mentions.Has(Concept.Friend) || mentions.Has(Concept.Local) || NamesIraq(mentions);

    private static bool NamesIraq(List<Mention> mentions) => mentions.Has(Concept.Iraq) || mentions.Has(Concept.Theatre);

    // "Blair leaves Iraq after a visit"
    private static bool IsPerson(Mention actor, List<Mention> mentions) => mentions.HasBeside(Concept.Person, actor);

    // "US firm pulls out of Iraq"
    private static bool IsCivilian(Mention actor, Mention reduce, List<Mention> mentions) =>
        mentions.HasBetween(Concept.Civilian, actor, reduce);
}
