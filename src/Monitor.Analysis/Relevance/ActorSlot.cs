namespace Monitor.Analysis.Relevance;

/// <summary>Answers whose force it is: the word just before the force decides, else the one that stands before the statement.</summary>
internal static class ActorSlot
{
    /// <summary>The force of somebody who is neither the United States nor a member of the coalition, Iraq's own included.</summary>
    public const string RivalForce = "rival-force";

    /// <summary>Nobody is named who could own it.</summary>
    public const string None = "none";

    /// <summary>One of ours is named, but behind the statement or in the sentences around.</summary>
    public const string FriendLater = "friend-later";

    /// <summary>Somebody else is named, but behind the statement.</summary>
    public const string RivalLater = "rival-later";

    /// <summary>Words between an owner and its force: "British and other combat troops".</summary>
    private const int OwnerReach = 3;

    public static string Of(Mention pair, Mention force, List<Mention> mentions)
    {
        if (OwnerOf(force, mentions) is { } owner && (owner.IsOf(Concept.Friend) || !force.IsOf(Concept.People)))
        {
            return owner.IsOf(Concept.Friend) ? "friend-force" : RivalForce;
        }

        // An Iraqi spokesman who confirms a withdrawal is not the one who withdraws.
        Mention? subject = null;
        Mention? later = null;
        foreach (var mention in mentions)
        {
            if (mention.IsOf(Concept.Friend) || mention.IsOf(Concept.Rival))
            {
                later ??= mention;
                subject = mention.First <= pair.Last ? mention : subject;
            }
        }

        return subject is { } named ? Kind(named)
            : later is not { } behind ? None
            : behind.IsOf(Concept.Friend) ? FriendLater : RivalLater;
    }

    // The last actor that stands close before the force. "An Iraqi base" is where it stands, not whose it is.
    private static Mention? OwnerOf(Mention force, List<Mention> mentions)
    {
        Mention? owner = null;
        foreach (var mention in mentions)
        {
            // "Iran welcomes US withdrawal": who goes owns what goes.
            if (mention.First == force.First && mention.IsOf(Concept.Friend) && force.IsOf(Concept.Implied))
            {
                return mention;
            }

            if (mention.Last < force.First && mention.DistanceTo(force) <= OwnerReach && !mentions.HasBetween(Concept.Divider, mention, force)
                && (mention.IsOf(Concept.Friend) || mention.IsOf(Concept.Rival) || (mention.IsOf(Concept.Local) && !force.IsOf(Concept.Base))))
            {
                owner = mention;
            }
        }

        return owner;
    }

    private static string Kind(Mention actor) => actor.IsOf(Concept.Friend) ? "friend" : "rival";
}
