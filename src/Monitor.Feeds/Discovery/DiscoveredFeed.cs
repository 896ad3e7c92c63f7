namespace Monitor.Feeds.Discovery;

/// <param name="Address">Absolute; where it has moved for good, if it has.</param>
/// <param name="Title">The feed's own title, or the page's word for it; empty when neither has one.</param>
public sealed record DiscoveredFeed(Uri Address, string Title);
