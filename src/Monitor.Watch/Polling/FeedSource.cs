using Monitor.Feeds.Fetching;

namespace Monitor.Watch.Polling;

/// <summary>Fetches over HTTP, and from files of this machine where the options allow it.</summary>
public sealed class FeedSource(HttpFetcher http, FileFetcher files, PollingOptions options) : IFeedSource
{
    private static readonly FetchFailure NoFiles = new(
        FetchFailureKind.UnsupportedAddress, "Files of this machine are read by a local run only; remove this feed or give its http(s) address.");

    public Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellation) => address switch
    {
        { IsFile: false } => http.FetchAsync(address, validators, cancellation),
        _ when options.AllowFiles => files.FetchAsync(address, validators, cancellation),
        _ => Task.FromResult<FetchOutcome>(new FetchOutcome.Failed(NoFiles)),
    };
}
