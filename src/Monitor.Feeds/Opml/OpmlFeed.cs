namespace Monitor.Feeds.Opml;

/// <param name="Address">Absolute.</param>
/// <param name="Title">Never empty: where the document names none it is the address.</param>
/// <param name="Category">The folders the feed lies in, outermost first, joined by "/"; null at the top.</param>
public sealed record OpmlFeed(Uri Address, string Title, string? Category);
