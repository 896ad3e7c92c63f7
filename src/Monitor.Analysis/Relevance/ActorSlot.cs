namespace Monitor.Analysis.Relevance;

/// <summary>Answers whose force it is: the word just before the force decides, else the one that stands before the statement.</summary>
internal static class ActorSlot
{
    /// <summary>The force of somebody who is neither the United States nor a member of the coalition, Iraq's own included.</summary>
    public const string RivalForce = "rival-force";

    /// <summary>Words between an owner and its force: "British and other combat troops".</summary>
    private const int OwnerReach = 3;

    public static string Of(Mention pair, Mention force, List<Mention> mentions)
    {
        var actors = mentions.Where(mention =>
            mention.IsOf(Concept.Friend) || mention.IsOf(Concept.Rival) || mention.IsOf(Concept.Local)).ToList();
        var owner = actors.LastOrDefault(actor => actor.Last < force.First && actor.DistanceTo(force) <= OwnerReach);
        if (owner.Concept is not null)
        {
            return $"{Kind(owner)}-force";
        }

        // An Iraqi spokesman who confirms a withdrawal is not the one who withdraws.
        actors.RemoveAll(actor => actor.IsOf(Concept.Local));
        var subject = actors.LastOrDefault(actor => actor.First <= pair.Last);
        return subject.Concept is not null ? Kind(subject)
            : actors.Count > 0 ? $"{Kind(actors[0])}-later" : "none";
    }

    private static string Kind(Mention actor) => actor.IsOf(Concept.Friend) ? "friend" : "rival";
}
