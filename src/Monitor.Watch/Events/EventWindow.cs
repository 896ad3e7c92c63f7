namespace Monitor.Watch.Events;

/// <summary>Events opened at or after <paramref name="From"/> and before <paramref name="Until"/>.</summary>
public sealed record EventWindow(DateTimeOffset From, DateTimeOffset Until);
