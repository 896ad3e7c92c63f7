namespace Monitor.Watch.Triage;

/// <summary>Those of one list first seen at or after <paramref name="From"/> and before <paramref name="Until"/>.</summary>
public sealed record MatchWindow(DateTimeOffset From, DateTimeOffset Until, MatchBand Band = MatchBand.Match);
