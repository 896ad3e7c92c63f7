using Monitor.Feeds.Articles;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Triage;

public sealed class ArticleTextTests
{
    private const string Report = "The United States will reduce its troops in Iraq from 5,200 to 3,000 in September, the Pentagon announced on Monday.";

    private static readonly FeedItem Bare = Some.Item("bare", "Pentagon makes an announcement");
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("market", 60));

    private readonly Feed _feed = Some.Feed();
    private readonly PollingScene _scene;

    public ArticleTextTests() => _scene = new PollingScene(_feed);

    private async Task<PollReport> PollAsync(params FeedItem[] items)
    {
        _scene.Source.Answers(_feed, items);
        return (await _scene.PollAsync(_feed))!;
    }

    [Fact]
    public async Task What_only_the_page_says_makes_a_match()
    {
        _scene.Pages.Answer = new PageOutcome.Read(Report, "");

        var match = Assert.Single((await PollAsync(Bare)).Matches);

        Assert.Equal(("", Bare.Link), (match.Shortfall, Assert.Single(_scene.Pages.Asked)));
    }

    [Fact]
    public async Task Where_the_page_is_refused_the_match_says_what_it_was_judged_by()
    {
        var match = Assert.Single((await PollAsync(Some.Drawdown())).Matches);

        Assert.Equal("Judged by the little that the feed says: The site's robots.txt asks that this page be left alone.", match.Shortfall);
    }

    [Fact]
    public async Task Where_the_page_fails_too()
    {
        _scene.Pages.Answer = new PageOutcome.Failed(new FetchFailure(FetchFailureKind.Timeout, "news.example did not answer."));

        Assert.Contains("did not answer", Assert.Single((await PollAsync(Some.Drawdown())).Matches).Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_says_enough_is_taken_at_its_word()
    {
        await PollAsync(Some.Item() with { Summary = Words });

        Assert.Empty(_scene.Pages.Asked);
    }

    [Fact]
    public async Task An_item_that_a_first_poll_keeps_quiet_needs_no_page()
    {
        await PollAsync(Bare with { Published = Some.Now.AddDays(-9) });

        Assert.Empty(_scene.Pages.Asked);
    }

    [Fact]
    public async Task Unless_what_there_is_speaks_of_the_subject()
    {
        await PollAsync(Some.Drawdown(published: Some.Now.AddDays(-9)));

        Assert.Single(_scene.Pages.Asked);
    }

    [Fact]
    public async Task One_poll_fetches_a_bounded_number_of_pages_and_the_rest_say_so()
    {
        _scene.Options.PagesPerPoll = 2;
        _scene.Pages.Answer = new PageOutcome.Read(Words, "");

        var report = await PollAsync(Some.Item("1"), Some.Item("2", "Another day"), Some.Drawdown("3"));

        Assert.Equal(2, _scene.Pages.Asked.Count);
        Assert.Contains("2 pages were read", Assert.Single(report.Matches).Shortfall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_whose_pages_fail_is_left_alone_for_the_rest_of_the_poll()
    {
        _scene.Pages.Answer = new PageOutcome.Failed(new FetchFailure(FetchFailureKind.Timeout, "No answer."));

        await PollAsync([.. Enumerable.Range(1, 10).Select(i => Some.Item($"{i}", $"Day {i}"))]);

        Assert.Equal(3, _scene.Pages.Asked.Count);
    }

    [Fact]
    public async Task An_option_turns_it_off()
    {
        _scene.Options.ReadPages = false;

        Assert.Contains("turned off", Assert.Single((await PollAsync(Some.Drawdown())).Matches).Shortfall, StringComparison.Ordinal);
        Assert.Empty(_scene.Pages.Asked);
    }
}
