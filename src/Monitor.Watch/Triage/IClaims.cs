using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

public interface IClaims
{
    /// <summary>Claims the article, or returns the claim that somebody made before.</summary>
    /// <param name="wanted">The claim to make, unsettled.</param>
    /// <param name="feed">The feed that carried the article.</param>
    /// <param name="address">The article's address, if it has one.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<Claim> ClaimAsync(Claim wanted, FeedId feed, Uri? address, CancellationToken cancellation);

    Task SettleAsync(ArticleId article, CancellationToken cancellation);
}
