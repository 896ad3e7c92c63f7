namespace Monitor.Watch.Triage;

/// <summary>Names a match by when its article was first seen, which is also where it is found, and by the article.</summary>
public readonly record struct MatchId(DateTimeOffset FirstSeen, ArticleId Article);
