namespace Monitor.Watch.Triage;

/// <summary>Names a match by when its article was first seen, by the article, and by its list, which together say where it is found.</summary>
public readonly record struct MatchId(DateTimeOffset FirstSeen, ArticleId Article, MatchBand Band = MatchBand.Match);
