namespace Monitor.Watch.Canary;

/// <summary>What became of the canary.</summary>
/// <param name="Planted">Which one.</param>
/// <param name="Delivered">When the null channel acknowledged it; null while it did not.</param>
/// <param name="Missed">What broke, and where to look; empty while the canary arrived or still may.</param>
public sealed record CanaryState(DateTimeOffset Planted, DateTimeOffset? Delivered, string Missed);
