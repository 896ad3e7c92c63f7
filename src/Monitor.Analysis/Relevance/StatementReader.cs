using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Finds the statements of one sentence: each reducing word with the nearest force that it can act on.</summary>
internal sealed class StatementReader(ModelSettings settings)
{
    private const string Implied = "implied";
    private const string Unnamed = "unnamed";
    private readonly PlaceSlot _place = new(settings);
    private readonly EnemyNames _enemies = new(settings);
    private readonly DoubtfulForce _doubtful = new(settings);
    private readonly Doubts _doubts = new(settings);
    private readonly ObjectRules _objects = new(settings);

    /// <summary>False when a sentence with mentions of these families alone makes no statement by any of the rules.</summary>
    public static bool MayFindIn(Families families) =>
        (families & Families.Act) != 0 ? (families & (Families.Force | Families.Iraq | Families.Friend | Families.Local)) != 0
        : (families & Families.Reduce) != 0 && DoubtfulForce.MayFindIn(families);

    /// <param name="mentions">What the lexicon found; names that are no actors here leave it, nations that are places here become places in it.</param>
    /// <param name="context">Where the text is when the sentence itself names no place.</param>
    public IReadOnlyList<Statement> Read(IReadOnlyList<Token> tokens, List<Mention> mentions, string context)
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
            if (reduce.IsOf(Concept.Reduce) && IsMeant(reduce, mentions) && ForceOf(reduce, mentions, tokens) is { } force
                && Describe(reduce, force, mentions, tokens, context) is { } statement)
            {
                (statements ??= []).Add(statement);
            }
        }

        return statements is null ? Array.Empty<Statement>() : statements;
    }

    // Null for a withdrawal of somebody else's force, and for a movement towards Iraq.
    private Statement? Describe(
        Mention reduce, Mention force, List<Mention> mentions, IReadOnlyList<Token> tokens, string context)
    {
        var pair = new Mention("pair", Math.Min(reduce.First, force.First), Math.Max(reduce.Last, force.Last));
        var place = _place.Of(pair, mentions, tokens, context);
        var actor = ActorSlot.Of(pair, force, mentions);
        var isToIraq = place == PlaceSlot.Towards && !reduce.IsOf(Concept.Handover);
        return actor == ActorSlot.RivalForce || isToIraq || IsAnybodys(force, actor, mentions) ? null : new Statement(
        [
            $"pair={After(reduce.Concept)}+{After(force.Concept)}",
            $"distance={Distance(reduce, force)}",
            $"place={place}",
            $"actor={actor}",
            $"send={YesOrNo(mentions.Has(Concept.Send))}",
            $"contrary={YesOrNo(mentions.Has(Concept.Contrary))}",
            $"decided={YesOrNo(mentions.Has(Concept.Decided))}",
        ], _doubts.Of(reduce, pair, force, mentions));
    }

    // Anybody leaves a camp or ends a mission: it counts when the sentence names one of ours, and no charity or firm.
    private bool IsAnybodys(Mention force, string actor, List<Mention> mentions) =>
        settings.NeedsFriend.Contains(force.Concept)
        && (!actor.StartsWith(Concept.Friend, StringComparison.Ordinal)
            || (!force.IsOf(Concept.Base) && mentions.Has(Concept.Civilian)));

    private Mention? ForceOf(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens) =>
        Nearest(reduce, isSure: true, mentions, tokens) ?? ImpliedForce(reduce, mentions, tokens)
        ?? Nearest(reduce, isSure: false, mentions, tokens) ?? _doubtful.Of(reduce, mentions);

    private Mention? Nearest(Mention reduce, bool isSure, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        Mention? nearest = null;
        foreach (var force in mentions)
        {
            // On a tie the later one wins: "withdraw its troops" is commoner than "troops … withdraw".
            if (force.IsOf(Concept.Force) && reduce.DistanceTo(force) <= settings.Reach
                && (nearest is null || reduce.DistanceTo(force) <= reduce.DistanceTo(nearest.Value))
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
        && (force.Concept != Concept.Personnel || !mentions.Has(Concept.Civilian));

    private bool IsPassive(Mention reduce, Mention force, IReadOnlyList<Token> tokens) =>
        force.Last < reduce.First
        && (reduce.DistanceTo(force) == 0 || settings.PassiveWords.Contains(tokens[reduce.First - 1].Word));

    private bool IsMeant(Mention reduce, List<Mention> mentions) =>
        !mentions.HasOver(Concept.Idiom, reduce)
        && (!settings.NeedsElsewhere.Contains(reduce.Concept) || mentions.Has(Concept.Elsewhere));

    // "The US pulls out of Iraq", "the coalition withdrawal", "Italy's Iraq pullout": who goes is named, what goes is not.
    private Mention? ImpliedForce(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        if (!settings.ImpliedObjects.Contains(reduce.Concept))
        {
            return null;
        }

        var isNoun = IsNoun(reduce, tokens);
        var isIraqs = IsIraqs(reduce, isNoun, mentions, tokens);
        if (ActorOf(reduce, isNoun, mentions) is { } actor)
        {
            return (isIraqs || (isNoun && actor.DistanceTo(reduce) == 0)) && !IsCivilian(actor, reduce, mentions)
                ? actor with { Concept = $"{Concept.Force}.{Implied}" }
                : null;
        }

        // "Iraq pullout on schedule, says Odierno": nobody is named as the one who goes.
        return isIraqs && isNoun && !mentions.Has(Concept.Civilian)
            ? reduce with { Concept = $"{Concept.Force}.{Unnamed}" }
            : null;
    }

    // The last one of ours before the reducing word.
    private Mention? ActorOf(Mention reduce, bool isNoun, List<Mention> mentions)
    {
        Mention? last = null;
        foreach (var mention in mentions)
        {
            if (mention.IsOf(Concept.Friend) && mention.Last < reduce.First && mention.DistanceTo(reduce) <= settings.Reach
                && (isNoun || !IsPerson(mention, mentions)))
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
                ? mention.DistanceTo(reduce) <= 2 && _place.Preposition(mention, tokens) == PlaceSlot.From
                : isNoun && mention.DistanceTo(reduce) == 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNoun(Mention reduce, IReadOnlyList<Token> tokens) =>
        settings.Nominals.Contains(tokens[reduce.First].Word)
        || (reduce.Last == reduce.First + 1 && tokens[reduce.Last].JoinsPrevious);

    // "Blair leaves Iraq after a visit"
    private static bool IsPerson(Mention actor, List<Mention> mentions) => mentions.HasBeside(Concept.Person, actor);

    // "US firm pulls out of Iraq"
    private static bool IsCivilian(Mention actor, Mention reduce, List<Mention> mentions) =>
        mentions.HasBetween(Concept.Civilian, actor, reduce);

    private static string Distance(Mention reduce, Mention force) => reduce.DistanceTo(force) switch
    {
        <= 2 => "near",
        <= 5 => "middling",
        _ => "far",
    };

    private static string YesOrNo(bool has) => has ? "yes" : "no";

    private static string After(string concept) => concept[(concept.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
