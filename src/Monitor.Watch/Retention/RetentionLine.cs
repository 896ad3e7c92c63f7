namespace Monitor.Watch.Retention;

/// <summary>What the rules made of one sort of record.</summary>
/// <param name="What">In the plural, for a person.</param>
/// <param name="Keeps">How long they are kept; null for ever.</param>
/// <param name="Count">How many went, or would go.</param>
public sealed record RetentionLine(string What, TimeSpan? Keeps, int Count);
