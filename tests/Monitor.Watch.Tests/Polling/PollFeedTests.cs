using Monitor.Feeds.Fetching;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

public sealed class PollFeedTests
{
    private readonly Feed _feed = Some.Feed();
    private readonly PollingScene _scene;

    public PollFeedTests() => _scene = new PollingScene(_feed);

    [Fact]
    public async Task A_new_report_is_stored_and_its_alert_raised()
    {
        _scene.Source.Answers(_feed, Some.Drawdown(), Some.Item("2"));

        var report = await _scene.PollAsync(_feed);

        Assert.Equal(Some.DrawdownTitle, Assert.Single(report!.Matches).Title);
        Assert.Equal(Assert.Single(_scene.Matches.All).Id, Assert.Single(_scene.Outbox.Enqueued).Request.Match);
        Assert.Equal((2, 2), (report.Items, report.Unseen));
    }

    [Fact]
    public async Task An_item_seen_before_is_not_judged_again()
    {
        _scene.Source.Answers(_feed, Some.Drawdown());
        await _scene.PollAsync(_feed);
        _scene.Source.Answers(_feed, Some.Item("2"), Some.Drawdown());

        var report = await _scene.PollAsync(_feed);

        Assert.Equal(1, report!.Unseen);
        Assert.Empty(report.Matches);
        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task The_same_article_in_a_second_feed_is_one_match_and_one_alert()
    {
        var second = Some.Feed("second.xml");
        await _scene.Feeds.AddAsync(second, CancellationToken.None);
        _scene.Source.Answers(_feed, Some.Drawdown());
        _scene.Source.Answers(second, Some.Drawdown() with { Id = "another scheme" });

        await _scene.PollAsync(_feed);
        await _scene.PollAsync(second);

        Assert.Single(_scene.Matches.All);
        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task A_poll_that_died_before_it_settled_is_finished_by_the_next_under_the_same_name()
    {
        _scene.Source.Answers(_feed, Some.Drawdown());
        _scene.Fate.DiesBefore = 5;
        await Assert.ThrowsAsync<DeathException>(() => _scene.PollAsync(_feed));

        await _scene.PollAsync(_feed);

        var match = Assert.Single(_scene.Matches.All);
        Assert.All(_scene.Outbox.Enqueued, told => Assert.Equal(match.Id, told.Request.Match));
        Assert.Single(_scene.Claims.All, claim => claim.Settled);
    }

    [Fact]
    public async Task The_first_poll_tells_nobody_of_items_older_than_two_days()
    {
        _scene.Source.Answers(_feed, Some.Drawdown("old", Some.Now.AddDays(-3)));

        var report = await _scene.PollAsync(_feed);

        Assert.False(Assert.Single(report!.Matches).Alerts);
        Assert.Empty(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task The_first_poll_tells_of_undated_items()
    {
        _scene.Source.Answers(_feed, Some.Drawdown() with { Published = null });

        await _scene.PollAsync(_feed);

        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task A_fixed_moment_overrides_the_two_days()
    {
        _scene.Options.AlertSince = Some.Now.AddYears(-10);
        _scene.Source.Answers(_feed, Some.Drawdown("old", Some.Now.AddDays(-300)));

        await _scene.PollAsync(_feed);

        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task An_old_item_that_appears_later_is_told()
    {
        _scene.Source.Answers(_feed, Some.Item("1"));
        await _scene.PollAsync(_feed);
        _scene.Source.Answers(_feed, Some.Drawdown("late", Some.Now.AddDays(-3)));

        await _scene.PollAsync(_feed);

        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task A_304_leaves_what_was_seen_where_it_was()
    {
        _scene.Source.Answers(_feed, Some.Item("1"));
        await _scene.PollAsync(_feed);
        _scene.Source.Answers(_feed, new FetchOutcome.NotModified(new Validators("\"1\"", null)));

        var report = await _scene.PollAsync(_feed);

        Assert.Equal(0, report!.Items);
        Assert.Equal(1, _scene.Feeds[_feed.Id].Seen.Count);
        Assert.Equal(_scene.Clock.GetUtcNow(), _scene.Feeds[_feed.Id].LastSuccess);
    }

    [Fact]
    public async Task Validators_are_sent_back_as_they_came()
    {
        _scene.Source.Answers(_feed, Some.Item("1"));
        await _scene.PollAsync(_feed);
        await _scene.PollAsync(_feed);

        Assert.Equal([Validators.None, new Validators("\"1\"", null)], _scene.Source.Asked.Select(asked => asked.Validators));
    }

    [Fact]
    public async Task A_failure_is_kept_on_the_feed_and_slows_it_down()
    {
        _scene.Source.Answers(_feed, new FetchOutcome.Failed(new FetchFailure(FetchFailureKind.NotFound, "There is nothing here.")));

        var report = await _scene.PollAsync(_feed);
        var again = await _scene.PollAsync(_feed);

        var feed = _scene.Feeds[_feed.Id];
        Assert.Equal((2, "NotFound", "There is nothing here."), (feed.ConsecutiveFailures, feed.LastFailure!.Kind, feed.LastFailure.Words));
        Assert.NotNull(report!.Failure);
        Assert.True(again!.Feed.NextPoll - _scene.Clock.GetUtcNow() > report.Feed.NextPoll - report.Feed.LastPolled);
    }

    [Fact]
    public async Task A_web_page_in_place_of_a_feed_is_a_failure_not_silence()
    {
        var page = "<!DOCTYPE html><html><body>Please log in</body></html>"u8.ToArray();
        _scene.Source.Answers(_feed, new FetchOutcome.Modified(page, "text/html", Validators.None, _feed.Address, "hash"));

        var report = await _scene.PollAsync(_feed);

        Assert.Equal(FeedFailure.NotAFeed, report!.Failure!.Kind);
        Assert.Null(report.Feed.LastSuccess);
    }

    [Fact]
    public async Task A_success_ends_the_count_of_failures()
    {
        _scene.Source.Answers(_feed, new FetchOutcome.Failed(new FetchFailure(FetchFailureKind.Timeout, "No answer.")));
        await _scene.PollAsync(_feed);
        _scene.Source.Answers(_feed, Some.Item());

        await _scene.PollAsync(_feed);

        Assert.Equal(0, _scene.Feeds[_feed.Id].ConsecutiveFailures);
    }

    [Fact]
    public async Task A_request_that_arrives_twice_polls_once()
    {
        _scene.Source.Answers(_feed, Some.Item());
        var asked = _scene.Clock.GetUtcNow();

        await _scene.Poll.PollAsync(_feed.Id, asked, CancellationToken.None);
        var second = await _scene.Poll.PollAsync(_feed.Id, asked, CancellationToken.None);

        Assert.Null(second);
        Assert.Single(_scene.Source.Asked);
    }

    [Fact]
    public async Task Listeners_hear_of_every_poll()
    {
        _scene.Source.Answers(_feed, Some.Item());

        var report = await _scene.PollAsync(_feed);

        Assert.Same(report, Assert.Single(_scene.Reports));
    }
}
