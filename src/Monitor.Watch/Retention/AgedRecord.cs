namespace Monitor.Watch.Retention;

/// <summary>A record that has had its time.</summary>
/// <param name="Name">Where it is within its batch's group; opaque.</param>
/// <param name="Revision">As it was read; opaque. A record that was changed since is not removed.</param>
/// <param name="Json">What it says, as one line of JSON; empty for a kind that is not exported.</param>
public sealed record AgedRecord(string Name, string Revision, string Json);
