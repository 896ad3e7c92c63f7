using System.Diagnostics;
using Monitor.Analysis.Relevance;
using Monitor.Feeds.Articles;
using Monitor.Feeds.Fetching;

namespace Monitor.Cli.Relevance;

/// <summary>Reads the main text of an article's page, as polling does.</summary>
internal static class NewsPage
{
    public static bool IsAddress(string source) => source.Contains("://", StringComparison.Ordinal);

    /// <exception cref="UsageException">It is no http(s) address.</exception>
    /// <exception cref="InvalidDataException">The page cannot or must not be read.</exception>
    public static async Task<NewsText> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"'{source}' is not an address of a page; give one that starts with http:// or https://, or a file.");
        }

        var options = new FetchOptions { Allow = LocalDefaults.Allow };
        using var client = new HttpClient(FeedHttpHandler.Create(options)) { Timeout = Timeout.InfiniteTimeSpan };
        var pages = new ArticlePages(new HttpFetcher(client, options, TimeProvider.System), options, TimeProvider.System);
        return await pages.ReadAsync(address, cancellationToken) switch
        {
            PageOutcome.Read page => new NewsText(page.Title, "", page.Text),
            PageOutcome.Refused refused => throw new InvalidDataException(refused.Words),
            PageOutcome.Failed failed => throw new InvalidDataException(failed.Failure.Words),
            _ => throw new UnreachableException(),
        };
    }
}
