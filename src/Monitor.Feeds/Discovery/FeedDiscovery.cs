using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;

namespace Monitor.Feeds.Discovery;

/// <summary>Finds the feeds of a web site.</summary>
public sealed class FeedDiscovery(HttpFetcher fetcher)
{
    /// <summary>Every failure of the network or the server is a value; only the caller's cancellation throws.</summary>
    public async Task<DiscoveryOutcome> FindAsync(Uri address, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(address, Validators.None, cancellationToken) switch
        {
            FetchOutcome.Modified answer when FeedDoor.Read(answer.Body, answer.ContentType, answer.Address) is ReadOutcome.Read feed =>
                new DiscoveryOutcome.IsFeed(answer.PermanentAddress ?? address, feed.Document.Title),
            FetchOutcome.Failed failed => new DiscoveryOutcome.Nothing(failed.Failure.Words),
            _ => new DiscoveryOutcome.Nothing($"No feed was found at {address.Host}."),
        };
}
