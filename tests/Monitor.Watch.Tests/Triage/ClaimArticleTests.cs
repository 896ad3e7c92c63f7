using Monitor.Testing;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Triage;

public sealed class ClaimArticleTests
{
    private readonly FakeTimeProvider _clock = new(Some.Now);
    private readonly InMemoryClaims _claims = new(new Fate());

    private Task<Claim> ClaimAsync(string address, string title = "title", string? id = null)
    {
        ArticleId[] own = id is null ? [Some.ArticleId(address)] : [Some.ArticleId(address), Some.ArticleId(id)];
        return new ClaimArticle(_claims, _clock).ClaimAsync(
            new ArticleKeys(own, Some.ArticleId(title)), alerts: true, Some.Feed(), Some.Item(), CancellationToken.None);
    }

    [Fact]
    public async Task The_first_name_is_the_article() => Assert.Equal(Some.ArticleId("a"), (await ClaimAsync("a")).Article);

    [Fact]
    public async Task A_second_address_with_the_same_title_yields()
    {
        var first = await ClaimAsync("a");
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(first.Article, (await ClaimAsync("b")).Article);
    }

    [Fact]
    public async Task What_is_claimed_is_sealed() => Assert.True((await ClaimAsync("a")).Sealed);

    [Fact]
    public async Task A_second_title_at_the_same_address_is_another_name()
    {
        await ClaimAsync("a", "first");
        await ClaimAsync("a", "second");

        Assert.Equal(Some.ArticleId("a"), (await ClaimAsync("b", "second")).Article);
    }

    [Fact]
    public async Task An_id_leads_from_a_new_address_to_the_article()
    {
        await ClaimAsync("a", "first", "id");

        Assert.Equal(Some.ArticleId("a"), (await ClaimAsync("b", "second", "id")).Article);
    }

    [Fact]
    public async Task An_article_that_yielded_stays_another_name()
    {
        await ClaimAsync("a");
        await ClaimAsync("b");

        Assert.Equal(Some.ArticleId("a"), (await ClaimAsync("b", "third")).Article);
    }

    [Theory]
    [InlineData(7, "a")]
    [InlineData(8, "b")]
    public async Task A_title_holds_for_seven_days(int days, string article)
    {
        await ClaimAsync("a");
        _clock.Advance(TimeSpan.FromDays(days));

        Assert.Equal(Some.ArticleId(article), (await ClaimAsync("b")).Article);
    }

    [Fact]
    public async Task A_title_taken_over_holds_for_its_new_article()
    {
        await ClaimAsync("a");
        _clock.Advance(TimeSpan.FromDays(8));
        await ClaimAsync("b");

        Assert.Equal(Some.ArticleId("b"), (await ClaimAsync("c")).Article);
    }

    [Fact]
    public async Task What_is_settled_does_not_yield()
    {
        await ClaimAsync("a", "first");
        await _claims.SettleAsync((await ClaimAsync("b", "second")).Article, CancellationToken.None);

        Assert.True((await ClaimAsync("b", "first")).Settled);
    }

    [Fact]
    public async Task Nothing_is_found_for_what_nobody_claimed() => Assert.Null(await new ClaimArticle(_claims, _clock).FindAsync(
        new ArticleKeys([Some.ArticleId("a")], null), CancellationToken.None));
}
