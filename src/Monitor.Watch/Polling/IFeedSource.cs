using Monitor.Feeds.Fetching;

namespace Monitor.Watch.Polling;

/// <summary>Where the bytes of a feed come from.</summary>
public interface IFeedSource
{
    Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellation);
}
