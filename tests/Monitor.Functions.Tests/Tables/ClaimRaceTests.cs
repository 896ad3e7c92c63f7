using Monitor.Feeds.Reading;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class ClaimRaceTests(StorageFixture storage)
{
    [Fact]
    public async Task Of_many_addresses_with_one_title_that_are_claimed_at_once_one_is_the_article()
    {
        var claim = new ClaimArticle(new ArticlesTable(storage.Tables), TimeProvider.System);
        var title = Some.ArticleId();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => claim.ClaimAsync(
            new ArticleKeys([Some.ArticleId()], title), alerts: true, Some.Feed(), new FeedItem(), CancellationToken.None)));

        Assert.Single(claims.Select(claim => new MatchId(claim.FirstSeen, claim.Article)).Distinct());
    }

    [Fact]
    public async Task A_third_worker_that_shares_a_name_with_each_of_two_goes_on_from_the_same_article()
    {
        var claim = new ClaimArticle(new ArticlesTable(storage.Tables), TimeProvider.System);
        for (var round = 0; round < 20; round++)
        {
            var (one, other, title) = (Some.ArticleId(), Some.ArticleId(), Some.ArticleId());
            ArticleKeys[] items = [new([one], title), new([other], title), new([one, other], null)];

            var claims = await Task.WhenAll(items.Select(keys => claim.ClaimAsync(
                keys, alerts: true, Some.Feed(), new FeedItem(), CancellationToken.None)));

            Assert.Single(claims.Select(claim => new MatchId(claim.FirstSeen, claim.Article)).Distinct());
        }
    }
}
