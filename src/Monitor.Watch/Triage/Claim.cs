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

    /// <summary>
    /// True once the article is an article for good: it becomes no other name of another, and may be told. Nothing is
    /// told before.
    /// </summary>
    public bool Sealed { get; init; }

    /// <summary>What the store needs to notice a rival; opaque, null for a claim that no store has seen.</summary>
    public string? Revision { get; init; }

    /// <summary>Whether it can no longer become another name. Claims of earlier versions were settled without a seal.</summary>
    public bool IsFinal => Sealed || Settled;

    /// <summary>The article that the name stands for.</summary>
    public ArticleId Means => SameAs ?? Article;
}
