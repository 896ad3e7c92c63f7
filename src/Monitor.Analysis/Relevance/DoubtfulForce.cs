using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>
/// Answers what a reducing word may act on when no rule of <see cref="StatementReader"/> finds its force: such a
/// statement is in doubt, and for a person to look at.
/// </summary>
internal sealed class DoubtfulForce(ModelSettings settings)
{
    private const string Loose = $"{Concept.Force}.loose";
    private const string Near = $"{Concept.Force}.near";
    private const string Plain = $"{Concept.Force}.plain";

    private static readonly string[] SpeakAgainst =
        [Concept.Send, Concept.Rival, Concept.Elsewhere, Concept.Civilian, Concept.Activity, Concept.Unasserted, Concept.Hostage, Concept.Casualty, Concept.Past, Concept.Condition, Concept.Town, Concept.Truce];
    private const string Handed = $"{Concept.Force}.handed";
    private const string CutInIraq = $"{Concept.Force}.compound";
    private const string StayInIraq = $"{Concept.Force}.stay";

    /// <summary>Words between ending and Iraq: "finish their year in Basra".</summary>
    private const int StayReach = 4;

    /// <summary>Words between handing over and what is handed: "hands over control of the southern province of Maysan".</summary>
    private const int HandedReach = 6;

    /// <summary>False when a reducing word that can do nothing else makes no statement in a sentence with mentions of these families alone.</summary>
    public static bool MayFindIn(Families families) =>
        (families & Families.Force) != 0 && (families & Families.Friend) != 0 && (families & (Families.Iraq | Families.Theatre | Families.Local)) != 0;

    public Mention? Of(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around) =>
        HandedPlace(reduce, mentions)
        ?? (mentions.Has(Concept.Friend) || around.NameOurs ? Compound(reduce, mentions, tokens) : null)
        ?? (mentions.Has(Concept.Friend) && NamesIraq(mentions)
            ? LooseForce(reduce, mentions) ?? Stay(reduce, mentions) ?? NearForce(reduce, mentions) : null);

    // "Qaim handed to Iraqi army", "Americans hand cities to Iraqis": the force that leaves is not named.
    private static Mention? HandedPlace(Mention reduce, List<Mention> mentions)
    {
        if (!reduce.IsOf(Concept.Handover) || !(mentions.HasBehind(Concept.Local, reduce) || mentions.HasBehind(Concept.Recipient, reduce)))
        {
            return null;
        }

        foreach (var place in mentions)
        {
            if ((place.IsOf(Concept.Iraq) || place.IsOf(Concept.Town)) && place.DistanceTo(reduce) <= HandedReach)
            {
                return place with { Concept = Handed };
            }
        }

        return null;
    }

    // "Pentagon puts the brakes on Iraq cuts": with nothing behind them, they are cuts of what is in Iraq.
    private Mention? Compound(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        if (!reduce.IsOf(Concept.Cut) || !settings.Nominals.Contains(tokens[reduce.First].Word) || !ClosesPhrase(reduce, tokens))
        {
            return null;
        }

        foreach (var place in mentions)
        {
            // "Iraq cuts its output" begins with the one who cuts.
            if (place.IsOf(Concept.Iraq) && place.First > 0 && place.Last + 1 == reduce.First)
            {
                return place with { Concept = CutInIraq };
            }
        }

        return null;
    }

    private bool ClosesPhrase(Mention reduce, IReadOnlyList<Token> tokens) =>
        reduce.Last + 1 == tokens.Count || settings.EnglishWords.Contains(tokens[reduce.Last + 1].Word)
        || settings.InWords.Contains(tokens[reduce.Last + 1].Word) || settings.PassiveWords.Contains(tokens[reduce.Last + 1].Word);

    // "Japan calls time on its Iraq air bridge", "Tonga ends Baghdad duty": what ends is named by a word that nobody listed.
    private static Mention? Stay(Mention reduce, List<Mention> mentions)
    {
        if (!reduce.IsOf(Concept.End) || mentions.Has(Concept.Activity) || mentions.Has(Concept.Civilian) || mentions.Has(Concept.Rival))
        {
            return null;
        }

        Mention? stay = null;
        var isOurs = false;
        foreach (var mention in mentions)
        {
            isOurs |= mention.IsOf(Concept.Friend) && mention.First < reduce.First && !mentions.HasBeside(Concept.Person, mention);
            stay ??= mention.IsOf(Concept.Iraq) && mention.First > reduce.Last && mention.DistanceTo(reduce) <= StayReach
                ? mention with { Concept = StayInIraq } : null;
        }

        return isOurs ? stay : null;
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
                return force with { Concept = Loose };
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
            if (force.IsOf(Concept.Force) && !force.IsOf(Concept.War) && IsWithin(settings.NearReach, force, reduce, mentions))
            {
                return force with { Concept = IsPlain(reduce, force, mentions) ? Plain : Near };
            }
        }

        return settings.ImpliedObjects.Contains(reduce.Concept) ? reduce with { Concept = Near } : null;
    }

    // Nothing in the sentence tells of something else: nobody is sent, fought, hurt or asked to go.
    private bool IsPlain(Mention reduce, Mention force, List<Mention> mentions) =>
        settings.Objects.TryGetValue(reduce.Concept, out var objects) && objects.Count > 0
        && !reduce.IsOf(Concept.Handover) && !reduce.IsOf(Concept.Decline) && !reduce.IsOf(Concept.End)
        && force.DistanceTo(reduce) <= settings.Reach
        && !SpeaksOfElse(mentions);

    private static bool SpeaksOfElse(List<Mention> mentions)
    {
        foreach (var family in SpeakAgainst)
        {
            if (mentions.Has(family))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(int reach, Mention force, Mention reduce, List<Mention> mentions) =>
        force.DistanceTo(reduce) <= reach && !force.Overlaps(reduce) && !mentions.HasOver(Concept.Idiom, force);

    private static bool NamesIraq(List<Mention> mentions) =>
        mentions.Has(Concept.Iraq) || mentions.Has(Concept.Theatre) || mentions.Has(Concept.Local);
}
