using Monitor.Feeds.Articles;

namespace Monitor.Watch.Triage;

/// <summary>Pages as the web has them.</summary>
public sealed class WebPages(ArticlePages pages) : IArticlePages
{
    public Task<PageOutcome> ReadAsync(Uri page, CancellationToken cancellation) => pages.ReadAsync(page, cancellation);
}
