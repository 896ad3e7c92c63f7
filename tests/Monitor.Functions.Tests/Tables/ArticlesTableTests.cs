using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class ArticlesTableTests(StorageFixture storage)
{
    private readonly ArticlesTable _claims = new(storage.Tables);

    private Task<Claim> EnterAsync(ArticleId article, DateTimeOffset firstSeen, ArticleId? sameAs = null) => _claims.EnterAsync(
        new Claim(article, firstSeen, Alerts: true, Settled: false) { SameAs = sameAs },
        new FeedId(Some.Id()),
        new Uri("https://news.example/"),
        CancellationToken.None);

    [Fact]
    public async Task The_first_claim_stands_to_the_hundred_nanoseconds()
    {
        var article = Some.ArticleId();

        var first = await EnterAsync(article, Some.Now);
        var second = await EnterAsync(article, Some.Now.AddDays(40));

        Assert.Equal(new Claim(article, Some.Now, Alerts: true, Settled: false) { Revision = first.Revision }, first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Of_many_who_claim_at_once_all_get_the_same_claim()
    {
        var article = Some.ArticleId();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => EnterAsync(article, Some.Now.AddSeconds(i))));

        Assert.Single(claims.Select(claim => claim.FirstSeen).Distinct());
    }

    [Fact]
    public async Task A_settled_claim_is_known_as_settled()
    {
        var article = Some.ArticleId();
        await EnterAsync(article, Some.Now);

        await _claims.SettleAsync(article, CancellationToken.None);

        Assert.True((await EnterAsync(article, Some.Now)).Settled);
    }

    [Fact]
    public async Task Another_name_leads_to_its_article()
    {
        var (name, article) = (Some.ArticleId(), Some.ArticleId());
        await EnterAsync(name, Some.Now, article);

        Assert.Equal(article, (await _claims.FindAsync(name, CancellationToken.None))!.Means);
    }

    [Fact]
    public async Task Of_two_who_point_a_name_elsewhere_the_second_is_told()
    {
        var name = Some.ArticleId();
        await EnterAsync(name, Some.Now, Some.ArticleId());
        var known = await _claims.FindAsync(name, CancellationToken.None);
        var (one, other) = (known! with { SameAs = Some.ArticleId(), FirstSeen = Some.Now.AddDays(8) }, known with { SameAs = Some.ArticleId() });

        Assert.True(await _claims.PointAsync(one, CancellationToken.None));
        Assert.False(await _claims.PointAsync(other, CancellationToken.None));
        Assert.Equal(one, (await _claims.FindAsync(name, CancellationToken.None))! with { Revision = one.Revision });
    }

    [Fact]
    public async Task What_was_sealed_becomes_no_other_name()
    {
        var claim = await EnterAsync(Some.ArticleId(), Some.Now);

        Assert.True(await _claims.SealAsync(claim, CancellationToken.None));
        Assert.False(await _claims.PointAsync(claim with { SameAs = Some.ArticleId() }, CancellationToken.None));
        Assert.True((await _claims.FindAsync(claim.Article, CancellationToken.None))!.Sealed);
    }

    [Fact]
    public async Task What_became_another_name_is_not_sealed()
    {
        var claim = await EnterAsync(Some.ArticleId(), Some.Now);

        Assert.True(await _claims.PointAsync(claim with { SameAs = Some.ArticleId() }, CancellationToken.None));
        Assert.False(await _claims.SealAsync(claim, CancellationToken.None));
    }

    [Fact]
    public async Task A_name_that_nobody_claimed_is_null() =>
        Assert.Null(await _claims.FindAsync(Some.ArticleId(), CancellationToken.None));
}
