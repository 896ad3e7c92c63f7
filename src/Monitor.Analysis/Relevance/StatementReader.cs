using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Finds the statements of one sentence: each reducing word with the nearest force that it can act on.</summary>
internal sealed class StatementReader(ModelSettings settings)
{
    private const string Implied = "implied";
    private readonly PlaceSlot _place = new(settings);

    public IReadOnlyList<Statement> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> found, bool iraqInContext)
    {
        if (!found.Any(mention => mention.IsOf(Concept.Reduce)))
        {
            return [];
        }

        var mentions = _place.WithNationsAsPlaces(tokens, found);
        var statements = new List<Statement>();
        foreach (var reduce in mentions.Where(mention => mention.IsOf(Concept.Reduce)))
        {
            if (ForceOf(reduce, mentions, tokens) is { } force)
            {
                statements.Add(Describe(reduce, force, mentions, tokens, iraqInContext));
            }
        }

        return statements;
    }

    private Statement Describe(
        Mention reduce, Mention force, List<Mention> mentions, IReadOnlyList<Token> tokens, bool iraqInContext)
    {
        var pair = new Mention("pair", Math.Min(reduce.First, force.First), Math.Max(reduce.Last, force.Last));
        var (place, preposition) = _place.Of(pair, mentions, tokens, iraqInContext);
        return new Statement(
        [
            $"pair={After(reduce.Concept)}+{After(force.Concept)}",
            $"distance={Distance(reduce, force)}",
            $"place={place}",
            $"preposition={preposition}",
            $"actor={ActorSlot.Of(pair, force, mentions)}",
            $"demand={Has(mentions, Concept.Demand)}",
            $"send={Has(mentions, Concept.Send)}",
            $"contrary={Has(mentions, Concept.Contrary)}",
            $"decided={Has(mentions, Concept.Decided)}",
        ]);
    }

    private Mention? ForceOf(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        var allowed = settings.Objects.TryGetValue(reduce.Concept, out var objects) ? objects : [];
        Mention? nearest = null;
        foreach (var force in mentions.Where(mention => allowed.Contains(mention.Concept)))
        {
            // On a tie the later one wins: "withdraw its troops" is commoner than "troops … withdraw".
            if (reduce.DistanceTo(force) <= settings.Reach
                && (nearest is null || reduce.DistanceTo(force) <= reduce.DistanceTo(nearest.Value)))
            {
                nearest = force;
            }
        }

        return nearest ?? ImpliedForce(reduce, mentions, tokens);
    }

    private Mention? ImpliedForce(Mention reduce, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        if (!settings.ImpliedObjects.Contains(reduce.Concept))
        {
            return null;
        }

        var actor = mentions.LastOrDefault(mention =>
            mention.IsOf(Concept.Friend) && mention.Last < reduce.First && mention.DistanceTo(reduce) <= settings.Reach);
        var leaves = mentions.Exists(mention =>
            mention.IsOf(Concept.Iraq) && mention.First > reduce.Last && mention.DistanceTo(reduce) <= 2
            && _place.Preposition(mention, tokens) == "from");
        return actor.Concept is not null && leaves ? actor with { Concept = $"{Concept.Force}.{Implied}" } : null;
    }

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
