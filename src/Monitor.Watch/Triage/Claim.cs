namespace Monitor.Watch.Triage;

/// <summary>
/// Who first took a matching article in hand under a name, and when. Whoever finds an unsettled claim goes on from it
/// with the claim's own <paramref name="FirstSeen"/>, and so writes the same match and raises the same alert.
/// </summary>
/// <param name="Article">The name claimed.</param>
/// <param name="FirstSeen">When the claim was made.</param>
/// <param name="Alerts">Whether the match is to be told, decided with the claim.</param>
/// <param name="Settled">True once the match is stored and its alert is under way.</param>
public sealed record Claim(ArticleId Article, DateTimeOffset FirstSeen, bool Alerts, bool Settled)
{
    /// <summary>The article of which this is another name; null for an article's own.</summary>
    public ArticleId? SameAs { get; init; }

    /// <summary>What the store needs to notice a rival; opaque, null for a claim not read from it.</summary>
    public string? Revision { get; init; }

    /// <summary>The article that the name stands for.</summary>
    public ArticleId Means => SameAs ?? Article;
}
