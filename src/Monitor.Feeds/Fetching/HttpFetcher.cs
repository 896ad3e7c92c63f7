namespace Monitor.Feeds.Fetching;

/// <summary>Fetches http and https addresses politely: conditional requests, limits on time and size, an honest name.</summary>
/// <param name="client">Built on <see cref="FeedHttpHandler.Create"/>, with an infinite <see cref="HttpClient.Timeout"/>.</param>
public sealed class HttpFetcher(HttpClient client, FetchOptions options, TimeProvider time)
{
    /// <summary>Every failure of the network or the server is a value; only the caller's cancellation throws.</summary>
    /// <param name="validators">Those of the last answer from this address, or <see cref="Validators.None"/>.</param>
    public Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{client} {options} {time}");
}
