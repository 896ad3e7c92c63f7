using Monitor.Feeds.Articles;

namespace Monitor.Watch.Triage;

/// <summary>Where the text of an article's own page comes from.</summary>
public interface IArticlePages
{
    Task<PageOutcome> ReadAsync(Uri page, CancellationToken cancellation);
}
