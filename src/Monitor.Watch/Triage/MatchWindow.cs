namespace Monitor.Watch.Triage;

/// <summary>Matches first seen at or after <paramref name="From"/> and before <paramref name="Until"/>.</summary>
public sealed record MatchWindow(DateTimeOffset From, DateTimeOffset Until);
