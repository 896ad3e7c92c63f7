using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Finds the statements of one sentence: each reducing word with the nearest force that it can act on.</summary>
internal sealed class StatementReader(ModelSettings settings)
{
    private readonly PlaceSlot _place = new(settings);
    private readonly ImpliedForce _implied = new(settings, new PlaceSlot(settings));
    private readonly EnemyNames _enemies = new(settings);
    private readonly DoubtfulForce _doubtful = new(settings);
    private readonly Doubts _doubts = new(settings);
    private readonly ObjectRules _objects = new(settings);

    /// <summary>False when a sentence with mentions of these families alone makes no statement by any of the rules.</summary>
    public static bool MayFindIn(Families families) =>
        (families & Families.Act) != 0 ? (families & (Families.Force | Families.Iraq | Families.Friend | Families.Local | Families.Theatre)) != 0
        : (families & Families.Reduce) != 0 && DoubtfulForce.MayFindIn(families);

    /// <param name="mentions">What the lexicon found; names that are no actors here leave it, nations that are places here become places in it.</param>
    public IReadOnlyList<Statement> Read(IReadOnlyList<Token> tokens, List<Mention> mentions, Surroundings around)
    {
        if (!mentions.Has(Concept.Reduce))
        {
            return [];
        }

        _enemies.LeaveOut(tokens, mentions);
        _place.TakeNationsAsPlaces(tokens, mentions);
        List<Statement>? statements = null;
        foreach (var reduce in mentions)
        {
            if (reduce.IsOf(Concept.Reduce) && IsMeant(reduce, mentions, tokens) && ForceOf(reduce, mentions, tokens, around) is { } force
                && Describe(reduce, force, mentions, tokens, around) is { } statement)
            {
                (statements ??= []).Add(statement);
            }
        }

        return statements is null ? Array.Empty<Statement>() : statements;
    }

    // Null for a withdrawal of somebody else's force, and for a movement towards Iraq.
    private Statement? Describe(
        Mention reduce, Mention force, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around)
    {
        var pair = new Mention("pair", Math.Min(reduce.First, force.First), Math.Max(reduce.Last, force.Last));
        var place = _place.Of(pair, mentions, tokens, around.Place);
        var actor = ActorOf(pair, force, mentions, around);
        var isToIraq = place == PlaceSlot.Towards && !reduce.IsOf(Concept.Handover) && !reduce.IsOf(Concept.Cancel);
        return actor == ActorSlot.RivalForce || isToIraq || IsAnybodys(force, actor, mentions) ? null : new Statement(
        [
            $"pair={After(reduce.Concept)}+{After(force.Concept)}",
            $"distance={Distance(reduce, force)}",
            $"place={place}",
            $"actor={actor}",
            $"send={YesOrNo(mentions.Has(Concept.Send))}",
            $"contrary={YesOrNo(mentions.Has(Concept.Contrary))}",
            $"decided={YesOrNo(mentions.Has(Concept.Decided))}",
        ], _doubts.Of(reduce, pair, force, mentions, tokens, around));
    }

    // Whom the sentence itself does not name, the headline and its lead do.
    private static string ActorOf(Mention pair, Mention force, List<Mention> mentions, Surroundings around)
    {
        var named = ActorSlot.Of(pair, force, mentions);
        return around.AreOthers && (named is ActorSlot.None or ActorSlot.FriendLater or ActorSlot.RivalLater) ? ActorSlot.RivalForce
            : named == ActorSlot.None && around.NameOurs ? ActorSlot.FriendLater : named;
    }

    // Anybody leaves a camp or ends a mission: it counts when the text names one of ours, and the sentence no charity or firm.
    private bool IsAnybodys(Mention force, string actor, List<Mention> mentions) =>
        settings.NeedsFriend.Contains(force.Concept)
        && (!actor.StartsWith(Concept.Friend, StringComparison.Ordinal)
            || (!force.IsOf(Concept.Base) && mentions.Has(Concept.Civilian)));

    private Mention? ForceOf(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around) =>
        Nearest(reduce, isSure: true, mentions, tokens, around) ?? _implied.Of(reduce, mentions, tokens, around)
        ?? Nearest(reduce, isSure: false, mentions, tokens, around) ?? _doubtful.Of(reduce, mentions, tokens, around);

    private Mention? Nearest(Mention reduce, bool isSure, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around)
    {
        Mention? nearest = null;
        var isAnyonesOurs = around.NameOurs || mentions.Has(Concept.Friend);
        foreach (var force in mentions)
        {
            // On a tie the later one wins: "withdraw its troops" is commoner than "troops … withdraw".
            if (force.IsOf(Concept.Force) && reduce.DistanceTo(force) <= settings.Reach
                && (nearest is null || reduce.DistanceTo(force) <= reduce.DistanceTo(nearest.Value))
                && (isAnyonesOurs || !settings.NeedsFriend.Contains(force.Concept))
                && _doubts.KindInDoubt(force) is null == isSure && Allows(reduce, force, mentions, tokens))
            {
                nearest = force;
            }
        }

        return nearest;
    }

    private bool Allows(Mention reduce, Mention force, List<Mention> mentions, IReadOnlyList<Token> tokens) =>
        _objects.Allow(reduce, force, IsPassive(reduce, force, tokens))
        && !mentions.HasOver(Concept.Idiom, force)
        && (force.Concept != Concept.Personnel || !mentions.Has(Concept.Civilian))
        && (force.Concept != Concept.Number || !CountsOthers(force, mentions));

    // "The last 42 residents", "the final 30 embassy employees".
    private static bool CountsOthers(Mention number, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.First > number.Last && mention.DistanceTo(number) <= 1 && mention.IsOf(Concept.OtherUnit))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPassive(Mention reduce, Mention force, IReadOnlyList<Token> tokens) =>
        force.Last < reduce.First
        && (reduce.DistanceTo(force) == 0 || settings.PassiveWords.Contains(tokens[reduce.First - 1].Word));

    private bool IsMeant(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens) =>
        !mentions.HasOver(Concept.Idiom, reduce)
        && (!settings.NeedsElsewhere.Contains(reduce.Concept) || mentions.Has(Concept.Elsewhere))
        && !(reduce.IsOf(Concept.Level) && mentions.Has(Concept.Send))
        && !Stocks.Own(reduce, mentions, tokens);

    private static string Distance(Mention reduce, Mention force) => reduce.DistanceTo(force) switch
    {
        <= 2 => "near",
        <= 5 => "middling",
        _ => "far",
    };

    private static string YesOrNo(bool has) => has ? "yes" : "no";

    private static string After(string concept) => concept[(concept.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
