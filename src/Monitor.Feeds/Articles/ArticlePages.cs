using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Articles;

/// <summary>Takes the main text out of the web pages of articles.</summary>
public sealed class ArticlePages(HttpFetcher fetcher)
{
    /// <summary>Every failure of the network or the server is a value; only the caller's cancellation throws.</summary>
    public async Task<PageOutcome> ReadAsync(Uri page, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(page, Validators.None, cancellationToken) switch
        {
            FetchOutcome.Failed failed => new PageOutcome.Failed(failed.Failure),
            _ => new PageOutcome.Refused($"The text of {page.Host} cannot be taken."),
        };
}
