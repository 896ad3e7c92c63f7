namespace Monitor.Watch.Replaying;

/// <summary>What became of dead letters.</summary>
/// <param name="PutBack">Are sent, or polled, anew.</param>
/// <param name="Settled">Had been sent meanwhile, or nobody wants them any more; their letters were removed.</param>
/// <param name="Unreadable">Are no requests, and stay.</param>
public sealed record ReplayOutcome(int PutBack, int Settled, int Unreadable);
