using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

internal sealed class InMemoryClaims : IClaims
{
    private readonly Dictionary<ArticleId, Claim> _claims = [];

    /// <summary>Stands for a process that dies before it settles.</summary>
    public bool DiesBeforeSettling { get; set; }

    public IReadOnlyCollection<Claim> All => _claims.Values;

    public Task<Claim> ClaimAsync(Claim wanted, FeedId feed, Uri? address, CancellationToken cancellation)
    {
        _claims.TryAdd(wanted.Article, wanted);
        return Task.FromResult(_claims[wanted.Article]);
    }

    public Task SettleAsync(ArticleId article, CancellationToken cancellation)
    {
        if (DiesBeforeSettling)
        {
            throw new InvalidOperationException("The process died here.");
        }

        _claims[article] = _claims[article] with { Settled = true };
        return Task.CompletedTask;
    }
}
