namespace Monitor.Watch.Retention;

/// <summary>What grows with time and goes with it, each kind under a rule of its own.</summary>
public enum RecordKind
{
    /// <summary>The names under which articles were claimed, once their work is done.</summary>
    Claims,

    /// <summary>What was kept for a person to judge.</summary>
    Kept,

    Matches,
    Events,

    /// <summary>Lines of the ledger that are settled: sent or dropped. What was given up stays.</summary>
    Deliveries,

    /// <summary>How often somebody signed up.</summary>
    SignUps,

    /// <summary>What was stored of canaries, which tell of nothing.</summary>
    Canaries,
}
