using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

/// <summary>One worker's view of the claims that all share: something happens before each of its steps.</summary>
internal sealed class SteppedClaims(IClaims claims, Func<Task> before) : IClaims
{
    public async Task<Claim> EnterAsync(Claim wanted, FeedId feed, Uri? address, CancellationToken cancellation)
    {
        await before();
        return await claims.EnterAsync(wanted, feed, address, cancellation);
    }

    public async Task<Claim?> FindAsync(ArticleId article, CancellationToken cancellation)
    {
        await before();
        return await claims.FindAsync(article, cancellation);
    }

    public async Task<bool> PointAsync(Claim claim, CancellationToken cancellation)
    {
        await before();
        return await claims.PointAsync(claim, cancellation);
    }

    public async Task<bool> SealAsync(Claim claim, CancellationToken cancellation)
    {
        await before();
        return await claims.SealAsync(claim, cancellation);
    }

    public async Task SettleAsync(ArticleId article, CancellationToken cancellation)
    {
        await before();
        await claims.SettleAsync(article, cancellation);
    }
}
