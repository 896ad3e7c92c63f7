using System.Globalization;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

/// <summary>Keeps claims as the table does: the first to enter stands, and who points one needs the revision that it read.</summary>
internal sealed class InMemoryClaims(Fate fate) : IClaims
{
    private readonly Dictionary<ArticleId, Claim> _claims = [];
    private int _revision;

    public IReadOnlyCollection<Claim> All => _claims.Values;

    public async Task<Claim> EnterAsync(Claim wanted, FeedId feed, Uri? address, CancellationToken cancellation)
    {
        await fate.StepAsync();
        if (_claims.TryGetValue(wanted.Article, out var known))
        {
            return known;
        }

        return Put(wanted);
    }

    public async Task<Claim?> FindAsync(ArticleId article, CancellationToken cancellation)
    {
        await fate.StepAsync();
        return _claims.GetValueOrDefault(article);
    }

    public async Task<bool> PointAsync(Claim claim, CancellationToken cancellation)
    {
        await fate.StepAsync();
        return Change(claim, known => known with { SameAs = claim.SameAs, FirstSeen = claim.FirstSeen });
    }

    public async Task<bool> SealAsync(Claim claim, CancellationToken cancellation)
    {
        await fate.StepAsync();
        return Change(claim, known => known with { Sealed = true });
    }

    public async Task SettleAsync(ArticleId article, CancellationToken cancellation)
    {
        await fate.StepAsync();
        Put(_claims[article] with { Settled = true });
    }

    private bool Change(Claim read, Func<Claim, Claim> change)
    {
        var known = _claims[read.Article];
        if (read.Revision != known.Revision)
        {
            return false;
        }

        Put(change(known));
        return true;
    }

    private Claim Put(Claim claim) =>
        _claims[claim.Article] = claim with { Revision = (++_revision).ToString(CultureInfo.InvariantCulture) };
}
