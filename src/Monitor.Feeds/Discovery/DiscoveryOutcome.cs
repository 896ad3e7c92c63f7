namespace Monitor.Feeds.Discovery;

public abstract record DiscoveryOutcome
{
    private DiscoveryOutcome()
    {
    }

    /// <param name="Address">What to subscribe to: the address asked for, or where it has moved for good.</param>
    /// <param name="Title">The feed's own title, in one line; empty when it has none.</param>
    public sealed record IsFeed(Uri Address, string Title) : DiscoveryOutcome;

    /// <param name="Feeds">At least one, best first; each has been read.</param>
    public sealed record Found(IReadOnlyList<DiscoveredFeed> Feeds) : DiscoveryOutcome;

    /// <param name="Words">One sentence for a person: why there is nothing.</param>
    public sealed record Nothing(string Words) : DiscoveryOutcome;
}
