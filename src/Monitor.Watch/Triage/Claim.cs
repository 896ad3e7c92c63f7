namespace Monitor.Watch.Triage;

/// <summary>
/// Who first took a matching article in hand, and when. Whoever finds an unsettled claim goes on from it with the
/// claim's own <paramref name="FirstSeen"/>, and so writes the same match and raises the same alert.
/// </summary>
/// <param name="Article">The article claimed.</param>
/// <param name="FirstSeen">When the claim was made; never changes.</param>
/// <param name="Alerts">Whether the match is to be told, decided with the claim.</param>
/// <param name="Settled">True once the match is stored and its alert is under way.</param>
public sealed record Claim(ArticleId Article, DateTimeOffset FirstSeen, bool Alerts, bool Settled);
