using Monitor.Analysis.Relevance;
using Monitor.Feeds.Fetching;
using Monitor.Watch.Alerting;
using Monitor.Watch.Canary;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Canary;

public sealed class CanaryTests
{
    private readonly CanaryScene _scene = new();

    private Task PlantAsync() => _scene.Plant.PlantAsync(CancellationToken.None);

    private Task<CanaryState?> CheckAsync() => _scene.Check.CheckAsync(CancellationToken.None);

    private async Task<string> MissedAsync()
    {
        _scene.Polling.Clock.Advance(_scene.Options.Patience + TimeSpan.FromMinutes(1));
        return (await CheckAsync())!.Missed;
    }

    [Fact]
    public void Every_canary_of_a_year_is_recognised_without_its_page() => Assert.All(Enumerable.Range(0, 366), day =>
    {
        var item = (_scene.Current with { Planted = Some.Now.AddDays(day) }).ToItem();
        Assert.False(ArticleText.IsShort(item));
        Assert.Equal(Verdict.Match, RelevanceModel.Embedded.Assess(ArticleText.OfFeed(item)).Verdict);
    });

    [Fact]
    public async Task It_travels_to_the_null_channel_and_nobody_else_is_told()
    {
        await PlantAsync();
        var report = await _scene.PollAsync(_scene.Current.ToItem());
        await _scene.DeliverAsync();

        var state = await CheckAsync();
        Assert.Equal((_scene.Current.Planted, (DateTimeOffset?)_scene.Polling.Clock.GetUtcNow(), ""), (state!.Planted, state.Delivered, state.Missed));
        Assert.Equal(ChannelKind.Null, Assert.Single(_scene.Ledger.All).Key.Channel);
        Assert.Empty(_scene.Folder.Sent);
        Assert.Empty(report.Matches);
        Assert.Equal(MatchBand.Canary, Assert.Single(_scene.Polling.Matches.All).Id.Band);
        Assert.Empty(_scene.Polling.Events.All);
    }

    [Fact]
    public async Task A_canary_in_another_feed_is_told_to_nobody()
    {
        var feed = Some.Feed();
        await _scene.Polling.Feeds.AddAsync(feed, CancellationToken.None);
        _scene.Polling.Source.Answers(feed, _scene.Current.ToItem());
        await _scene.Polling.PollAsync(feed);

        Assert.Empty(_scene.Polling.Matches.All);
        Assert.Empty(_scene.Polling.Outbox.Enqueued);
    }

    [Fact]
    public async Task What_the_canarys_feed_says_beside_the_canary_is_told_to_no_analyst()
    {
        await PlantAsync();
        await _scene.PollAsync(Some.Drawdown());
        await _scene.DeliverAsync();

        Assert.Empty(_scene.Folder.Sent);
    }

    [Fact]
    public void The_null_channel_takes_canaries_alone_and_no_other_channel_takes_one()
    {
        var report = Some.Match();
        var canary = Alert.Of(report with { Id = report.Id with { Band = MatchBand.Canary } });

        Assert.All(Enum.GetValues<ChannelKind>(), kind => Assert.Equal(
            (kind == ChannelKind.Null, kind != ChannelKind.Null),
            ((Some.Subscription() with { Channel = kind }).Wants(canary), (Some.Subscription() with { Channel = kind }).Wants(Alert.Of(report)))));
    }

    [Fact]
    public async Task A_feed_that_cannot_be_read_is_named()
    {
        await PlantAsync();
        Assert.Equal("", (await CheckAsync())!.Missed);

        var feed = (await _scene.FeedAsync())!;
        _scene.Polling.Source.Answers(feed, new FetchOutcome.Failed(new FetchFailure(FetchFailureKind.ServerError, "It answered 500.")));
        await _scene.Polling.PollAsync(feed);

        Assert.EndsWith($"the last poll of its feed {_scene.Canary.Address} failed: It answered 500.", await MissedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_is_planted_none_is_missed() => Assert.Equal("", await MissedAsync());

    [Fact]
    public async Task A_feed_that_nobody_polls_is_named()
    {
        await PlantAsync();
        Assert.EndsWith("check that PollTimer and PollFeeds run.", await MissedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canary_that_is_not_recognised_is_named()
    {
        await PlantAsync();
        await _scene.PollAsync(_scene.Current.ToItem() with { Title = "A day at the market", Summary = "Prices of bread and fish rose." });
        Assert.EndsWith("check the feed reader and the relevance model.", await MissedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canary_that_nobody_delivers_is_named()
    {
        await PlantAsync();
        await _scene.PollAsync(_scene.Current.ToItem());
        Assert.EndsWith("check that SendAlert runs and what lies in the queue alerts.", await MissedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_is_told_once_for_each_canary_whoever_watches()
    {
        await PlantAsync();
        _scene.Polling.Clock.Advance(TimeSpan.FromHours(3));
        for (var process = 0; process < 3; process++)
        {
            await _scene.Watch.WatchAsync(CancellationToken.None);
        }

        await _scene.SendNoticesAsync();
        var (notice, to) = Assert.Single(_scene.Mailbox.Received);
        Assert.Equal("operator@example.org", to.Address);
        Assert.Contains("did not arrive", notice.Blocks[0].Text, StringComparison.Ordinal);

        _scene.Polling.Clock.Advance(TimeSpan.FromDays(1));
        await _scene.Watch.WatchAsync(CancellationToken.None);
        await _scene.SendNoticesAsync();
        Assert.Equal(2, _scene.Mailbox.Received.Count);
    }

    [Fact]
    public async Task The_next_canary_is_polled_when_it_is_planted()
    {
        await PlantAsync();
        await _scene.PollAsync(_scene.Current.ToItem());
        await _scene.DeliverAsync();
        var polled = (await _scene.FeedAsync())!;
        await _scene.Polling.Feeds.SaveAsync(polled with { NextPoll = polled.NextPoll.AddDays(2) }, CancellationToken.None);
        _scene.Polling.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(9));
        await PlantAsync();

        Assert.Equal(_scene.Polling.Clock.GetUtcNow(), (await _scene.FeedAsync())!.NextPoll);

        // Yesterday's arrived, and today's may still come.
        Assert.NotNull((await CheckAsync())!.Delivered);
        await _scene.PollAsync(_scene.Current.ToItem());
        await _scene.DeliverAsync();
        Assert.Equal(2, _scene.Ledger.All.Count);
    }

    [Fact]
    public async Task Its_feed_is_marked_whoever_added_it_and_polled_again_whoever_paused_it()
    {
        var feed = Feed.New(_scene.Canary.Address!, "", listed: false, Some.Now) with { Pause = new FeedPause("by hand", Some.Now) };
        await _scene.Polling.Feeds.AddAsync(feed, CancellationToken.None);

        await PlantAsync();

        Assert.True(await _scene.FeedAsync() is { IsCanary: true, Listed: true, Pause: null });
    }

    [Fact]
    public async Task Turned_off_it_plants_nothing_and_promises_nothing()
    {
        _scene.Options.Enabled = false;
        var off = new CanaryFeed(_scene.Options, new Uri("https://monitor.example/api/"), _scene.Polling.Clock);
        await new PlantCanary(off, _scene.Polling.Feeds, _scene.Subscriptions, _scene.Options, _scene.Polling.Clock).PlantAsync(CancellationToken.None);

        Assert.Null(off.Address);
        Assert.Null(new CanaryFeed(new CanaryOptions { Enabled = true }, null, _scene.Polling.Clock).Current);
        Assert.Single(_scene.Subscriptions.All);
    }
}
