using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>Answers whether one unit hands over to another of its own army ("hands Mosul to Stryker brigade"), which makes nobody fewer.</summary>
internal static class Relief
{
    /// <summary>Words between "to" and the unit: "to the Sassari brigade".</summary>
    private const int NameReach = 2;

    public static bool IsTold(List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        if (mentions.Has(Concept.Relief))
        {
            return true;
        }

        foreach (var handover in mentions)
        {
            if (handover.IsOf(Concept.Handover) && ToUnit(handover, mentions, tokens))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ToUnit(Mention handover, List<Mention> mentions, IReadOnlyList<Token> tokens)
    {
        foreach (var unit in mentions)
        {
            if (unit.IsOf(Concept.Troops) && unit.Last > handover.First && NameBefore(unit, tokens) is { } name && !IsAnothers(name, unit, mentions))
            {
                return true;
            }
        }

        return false;
    }

    // From the "to" to the unit, both included; null without a "to".
    private static Mention? NameBefore(Mention unit, IReadOnlyList<Token> tokens)
    {
        for (var at = unit.First - 1; at >= 0 && unit.First - at <= NameReach + 1; at--)
        {
            if (tokens[at].Word == "to")
            {
                return unit with { First = at };
            }
        }

        return null;
    }

    // "to Iraqi forces", "to US troops": another army stays, ours goes.
    private static bool IsAnothers(Mention name, Mention unit, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Overlaps(name) && (mention.IsOf(Concept.Local) || mention.IsOf(Concept.Iraq) || mention.IsOf(Concept.Rival)
                || (mention.IsOf(Concept.Friend) && !mention.Overlaps(unit))))
            {
                return true;
            }
        }

        return false;
    }
}
