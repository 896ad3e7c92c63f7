using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>
/// Answers why a statement may not be meant as a report: it is asked for, conditional, promised by a candidate, long
/// past, made by somebody else. A doubt lowers the score, so that a near miss is kept for a person.
/// </summary>
internal sealed class Doubts(ModelSettings settings)
{
    public const string Slot = "doubt=";

    /// <summary>"PKK announces withdrawal of its forces": only somebody else is named.</summary>
    private const string OtherActor = "otherActor";

    /// <summary>"The final 12 members", of a charity in the headline: those who go are no soldiers.</summary>
    private const string Civil = "civil";

    private const string Embassy = "embassy";

    private readonly KeyValuePair<string, DoubtRule>[] _rules = [.. settings.Doubts];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _kinds =
        settings.Doubts.Keys.ToDictionary(kind => kind, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Of(
        Mention reduce, Mention pair, Mention force, List<Mention> mentions, IReadOnlyList<Token> tokens, Surroundings around)
    {
        var doubts = new List<string>();
        foreach (var (concept, rule) in _rules)
        {
            if (IsCast(concept, rule, reduce, pair, mentions) && !(rule.Unless is { } lifting && mentions.Has(lifting)))
            {
                doubts.Add(Slot + concept);
            }
        }

        Add(Civil, IsCivil(pair, force, mentions, around) && !doubts.Contains(Slot + Embassy), doubts);
        Add(Concept.Relief, (around.TellRelief || Relief.IsTold(mentions, tokens)) && !mentions.Has(Concept.Whole), doubts);
        if (KindInDoubt(reduce) is { } reduceKind)
        {
            doubts.Add(Slot + reduceKind);
        }

        if (KindInDoubt(force) is { } forceKind)
        {
            doubts.Add(Slot + forceKind);
        }
        else if (IsRivals(pair, mentions) && !mentions.Has(Concept.Friend))
        {
            doubts.Add(Slot + OtherActor);
        }

        return doubts;
    }

    /// <summary>
    /// The kind of a reducing word or force that is in doubt by itself: nobody is named as the one who goes, a number of
    /// who knows what goes, or the words stand in no construction that is known.
    /// </summary>
    public string? KindInDoubt(Mention mention) =>
        _kinds.TryGetValue(mention.Concept.AsSpan(mention.Concept.IndexOf('.', StringComparison.Ordinal) + 1), out var kind) ? kind : null;

    private static void Add(string kind, bool isCast, List<string> doubts)
    {
        if (isCast && !doubts.Contains(Slot + kind))
        {
            doubts.Add(Slot + kind);
        }
    }

    // "The embassy says that …" tells of others.
    private static bool IsCivil(Mention pair, Mention force, List<Mention> mentions, Surroundings around)
    {
        if ((Concept.FamilyOf(force.Concept) & (Families.Troops | Families.People)) != 0 || mentions.Has(Concept.Troops) || mentions.Has(Concept.Military))
        {
            return false;
        }

        foreach (var mention in mentions)
        {
            if (mention.IsOf(Concept.Civilian) && mention.First <= pair.Last && !mentions.HasBetween(Concept.Divider, mention, pair))
            {
                return true;
            }
        }

        return around.AreCivilians;
    }

    private static bool IsRivals(Mention pair, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.First < pair.First && mention.IsOf(Concept.Rival))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCast(string concept, DoubtRule rule, Mention reduce, Mention pair, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.IsOf(concept) && Casts(mention, rule, reduce, pair))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Casts(Mention mention, DoubtRule rule, Mention reduce, Mention pair) =>
        rule.WordsBefore is not { } words
        || (mention.First < reduce.First && Math.Min(mention.DistanceTo(reduce), mention.DistanceTo(pair)) <= words);
}
