namespace Monitor.Analysis.Relevance;

/// <summary>What the rules ask of the mentions of a sentence. Plain loops: rules run for every sentence that may make a statement, and leave nothing behind for the collector.</summary>
internal static class MentionListExtensions
{
    public static bool Has(this List<Mention> mentions, string family)
    {
        foreach (var mention in mentions)
        {
            if (mention.IsOf(family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mention of the family shares a word with another.</summary>
    public static bool HasOver(this List<Mention> mentions, string family, Mention other)
    {
        foreach (var mention in mentions)
        {
            if (mention.Overlaps(other) && mention.IsOf(family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mention of the family touches another.</summary>
    public static bool HasBeside(this List<Mention> mentions, string family, Mention other)
    {
        foreach (var mention in mentions)
        {
            if (mention.DistanceTo(other) == 0 && mention.IsOf(family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mention of the family begins behind another.</summary>
    public static bool HasBehind(this List<Mention> mentions, string family, Mention other)
    {
        foreach (var mention in mentions)
        {
            if (mention.First > other.Last && mention.IsOf(family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mention of the family begins behind one and ends before another.</summary>
    public static bool HasBetween(this List<Mention> mentions, string family, Mention before, Mention after)
    {
        foreach (var mention in mentions)
        {
            if (mention.First > before.Last && mention.Last < after.First && mention.IsOf(family))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of those of the family that have fewest words between them and another; null when there is none.</summary>
    public static Mention? Nearest(this List<Mention> mentions, string family, Mention other)
    {
        Mention? nearest = null;
        foreach (var mention in mentions)
        {
            if (mention.IsOf(family) && (nearest is null || other.DistanceTo(mention) < other.DistanceTo(nearest.Value)))
            {
                nearest = mention;
            }
        }

        return nearest;
    }
}
