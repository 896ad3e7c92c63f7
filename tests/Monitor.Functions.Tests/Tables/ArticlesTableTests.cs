using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class ArticlesTableTests(StorageFixture storage)
{
    private readonly ArticlesTable _claims = new(storage.Tables);

    private Task<Claim> ClaimAsync(ArticleId article, DateTimeOffset firstSeen) => _claims.ClaimAsync(
        new Claim(article, firstSeen, Alerts: true, Settled: false), new FeedId(Some.Id()), new Uri("https://news.example/"), CancellationToken.None);

    [Fact]
    public async Task The_first_claim_stands_to_the_hundred_nanoseconds()
    {
        var article = Some.ArticleId();

        var first = await ClaimAsync(article, Some.Now);
        var second = await ClaimAsync(article, Some.Now.AddDays(40));

        Assert.Equal(new Claim(article, Some.Now, Alerts: true, Settled: false), first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Of_many_who_claim_at_once_all_get_the_same_claim()
    {
        var article = Some.ArticleId();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ClaimAsync(article, Some.Now.AddSeconds(i))));

        Assert.Single(claims.Distinct());
    }

    [Fact]
    public async Task A_settled_claim_is_known_as_settled()
    {
        var article = Some.ArticleId();
        await ClaimAsync(article, Some.Now);

        await _claims.SettleAsync(article, CancellationToken.None);

        Assert.True((await ClaimAsync(article, Some.Now)).Settled);
    }
}
