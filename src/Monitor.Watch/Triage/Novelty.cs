namespace Monitor.Watch.Triage;

/// <summary>What a feed's memory says about an item.</summary>
public enum Novelty
{
    New,

    /// <summary>Its id or address is known, with other words, and none of them matched.</summary>
    Edited,

    /// <summary>Its id or address is known, with other words, and an earlier wording matched.</summary>
    EditedMatch,

    /// <summary>Dealt with as it stands.</summary>
    Known,
}
