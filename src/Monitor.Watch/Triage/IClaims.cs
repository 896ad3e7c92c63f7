using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

public interface IClaims
{
    /// <summary>Enters the claim under its name, or returns the one that somebody entered before: the lock. Either way it has a revision.</summary>
    /// <param name="wanted">The claim to make, unsettled.</param>
    /// <param name="feed">The feed that carried the article.</param>
    /// <param name="address">The article's address, if it has one.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<Claim> EnterAsync(Claim wanted, FeedId feed, Uri? address, CancellationToken cancellation);

    Task<Claim?> FindAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>
    /// Makes the name stand for another article from the given claim's time on. False: somebody changed the claim since
    /// it was read, and nothing was written.
    /// </summary>
    Task<bool> PointAsync(Claim claim, CancellationToken cancellation);

    /// <summary>Seals an article's own claim. False: somebody changed it since it was read, and nothing was written.</summary>
    Task<bool> SealAsync(Claim claim, CancellationToken cancellation);

    Task SettleAsync(ArticleId article, CancellationToken cancellation);
}
