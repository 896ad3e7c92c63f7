namespace Monitor.Functions.Web.Syndication;

/// <summary>What is published as a feed, whatever the format.</summary>
/// <param name="Title">Says what it is.</param>
/// <param name="Description">One sentence.</param>
/// <param name="First">Where its newest entries are found, which also names it.</param>
/// <param name="Self">Where these entries are found.</param>
/// <param name="Home">A page for people.</param>
/// <param name="Next">Where older entries are found (RFC 5005, section 3); null where there are none.</param>
/// <param name="Entries">Newest first.</param>
internal sealed record PublishedFeed(
    string Title, string Description, Uri First, Uri Self, Uri Home, Uri? Next, IReadOnlyList<PublishedEntry> Entries)
{
    public const string Publisher = "Drawdown Monitor";

    /// <summary>When an entry last brought news. A feed without entries has nothing that could have changed since 1970.</summary>
    public DateTimeOffset Updated => Entries.Count > 0 ? Entries.Max(entry => entry.Updated) : DateTimeOffset.UnixEpoch;
}
