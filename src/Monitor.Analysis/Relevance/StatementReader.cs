using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Finds the statements of one sentence: each reducing word with the nearest force that it can act on.</summary>
internal sealed class StatementReader(ModelSettings settings)
{
    private const string Implied = "implied";
    private const string Unnamed = "unnamed";
    private const string Loose = "loose";
    private readonly PlaceSlot _place = new(settings);
    private readonly Doubts _doubts = new(settings);

    public IReadOnlyList<Statement> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> found, string context)
    {
        if (!found.Any(mention => mention.IsOf(Concept.Reduce)))
        {
            return [];
        }

        var mentions = _place.WithNationsAsPlaces(tokens, found);
        var statements = new List<Statement>();
        foreach (var reduce in mentions.Where(mention => mention.IsOf(Concept.Reduce)))
        {
            if (IsMeant(reduce, mentions) && ForceOf(reduce, mentions, tokens) is { } force
                && Describe(reduce, force, mentions, tokens, context) is { } statement)
            {
                statements.Add(statement);
            }
        }

        return statements;
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
            $"send={Has(mentions, Concept.Send)}",
            $"contrary={Has(mentions, Concept.Contrary)}",
            $"decided={Has(mentions, Concept.Decided)}",
        ], _doubts.Of(reduce, pair, force, mentions));
    }

    // Anybody leaves a camp or ends a mission: it counts when the sentence names one of ours, and no charity or firm.
    private bool IsAnybodys(Mention force, string actor, List<Mention> mentions) =>
        settings.NeedsFriend.Contains(force.Concept)
        && (!actor.StartsWith(Concept.Friend, StringComparison.Ordinal)
            || (!force.IsOf(Concept.Base) && mentions.Exists(mention => mention.IsOf(Concept.Civilian))));

    private Mention? ForceOf(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        var allowed = settings.Objects.TryGetValue(reduce.Concept, out var objects) ? objects : [];
        Mention? nearest = null;
        foreach (var force in mentions.Where(mention => mention.IsOf(Concept.Force) && Allows(allowed, reduce, mention, mentions, tokens)))
        {
            // On a tie the later one wins: "withdraw its troops" is commoner than "troops … withdraw".
            if (reduce.DistanceTo(force) <= settings.Reach
                && (nearest is null || reduce.DistanceTo(force) <= reduce.DistanceTo(nearest.Value)))
            {
                nearest = force;
            }
        }

        return nearest ?? ImpliedForce(reduce, mentions, tokens) ?? LooseForce(reduce, mentions);
    }

    private bool Allows(IReadOnlyList<string> allowed, Mention reduce, Mention force, List<Mention> mentions, IReadOnlyList<Token> tokens) =>
        (allowed.Contains(force.Concept)
            || allowed.Contains($"{(force.First < reduce.First ? "before" : "after")} {force.Concept}")
            || (IsPassive(reduce, force, tokens) && allowed.Contains($"passive {force.Concept}")))
        && !mentions.Exists(mention => IsIdiom(mention, force))
        && (force.Concept != Concept.Personnel || !mentions.Exists(mention => mention.IsOf(Concept.Civilian)));

    private bool IsPassive(Mention reduce, Mention force, IReadOnlyList<Token> tokens) =>
        force.Last < reduce.First
        && (reduce.DistanceTo(force) == 0 || settings.PassiveWords.Contains(tokens[reduce.First - 1].Word));

    private bool IsMeant(Mention reduce, List<Mention> mentions) => !mentions.Exists(mention =>
        IsIdiom(mention, reduce))
        && (!settings.NeedsElsewhere.Contains(reduce.Concept) || mentions.Exists(mention => mention.IsOf(Concept.Elsewhere)));

    private static bool IsIdiom(Mention mention, Mention part) => mention.IsOf(Concept.Idiom) && mention.Overlaps(part);

    // "The US pulls out of Iraq", "the coalition withdrawal", "Italy's Iraq pullout": who goes is named, what goes is not.
    private Mention? ImpliedForce(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        if (!settings.ImpliedObjects.Contains(reduce.Concept))
        {
            return null;
        }

        var isNoun = IsNoun(reduce, tokens);
        var actor = mentions.LastOrDefault(mention =>
            mention.IsOf(Concept.Friend) && mention.Last < reduce.First && mention.DistanceTo(reduce) <= settings.Reach
            && (isNoun || !IsPerson(mention, mentions)));
        var isIraqs = mentions.Exists(mention => mention.IsOf(Concept.Iraq) && (mention.First > reduce.Last
            ? mention.DistanceTo(reduce) <= 2 && _place.Preposition(mention, tokens) == PlaceSlot.From
            : isNoun && mention.DistanceTo(reduce) == 0));
        if (actor.Concept is not null)
        {
            return (isIraqs || (isNoun && actor.DistanceTo(reduce) == 0)) && !IsCivilian(actor, reduce, mentions)
                ? actor with { Concept = $"{Concept.Force}.{Implied}" }
                : null;
        }

        // "Iraq pullout on schedule, says Odierno": nobody is named as the one who goes.
        return isIraqs && isNoun && !mentions.Exists(mention => mention.IsOf(Concept.Civilian))
            ? reduce with { Concept = $"{Concept.Force}.{Unnamed}" }
            : null;
    }

    private bool IsNoun(Mention reduce, IReadOnlyList<Token> tokens) =>
        settings.Nominals.Contains(tokens[reduce.First].Word)
        || (reduce.Last == reduce.First + 1 && tokens[reduce.Last].JoinsPrevious);

    // "Blair leaves Iraq after a visit"
    private static bool IsPerson(Mention actor, List<Mention> mentions) =>
        mentions.Exists(mention => mention.IsOf(Concept.Person) && mention.DistanceTo(actor) == 0);

    // "McKenzie confirms Iraq troop drop": the words are all there, in a construction that the rules do not know.
    private Mention? LooseForce(Mention reduce, List<Mention> mentions)
    {
        if (!settings.LooseReduces.Contains(reduce.Concept) || !mentions.Exists(mention => mention.IsOf(Concept.Iraq)) || !mentions.Exists(mention => mention.IsOf(Concept.Friend)))
        {
            return null;
        }

        var force = mentions.FirstOrDefault(mention => settings.LooseObjects.Contains(mention.Concept)
            && mention.DistanceTo(reduce) <= settings.LooseReach && !mention.Overlaps(reduce)
            && !mentions.Exists(idiom => IsIdiom(idiom, mention)));
        return force.Concept is null ? null : force with { Concept = $"{Concept.Force}.{Loose}" };
    }

    // "US firm pulls out of Iraq"
    private static bool IsCivilian(Mention actor, Mention reduce, List<Mention> mentions) =>
        mentions.Exists(mention => mention.IsOf(Concept.Civilian) && mention.First > actor.Last && mention.Last < reduce.First);

    private static string Distance(Mention reduce, Mention force) => reduce.DistanceTo(force) switch
    {
        <= 2 => "near",
        <= 5 => "middling",
        _ => "far",
    };

    private static string Has(List<Mention> mentions, string family) =>
        mentions.Exists(mention => mention.IsOf(family)) ? "yes" : "no";

    private static string After(string concept) => concept[(concept.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
