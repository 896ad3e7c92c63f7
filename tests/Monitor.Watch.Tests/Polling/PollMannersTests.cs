using System.Globalization;
using Monitor.Feeds.Fetching;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

/// <summary>How polls treat servers that move, go, or ask for patience.</summary>
public sealed class PollMannersTests
{
    private static readonly Uri NewHome = new("https://new.example/feed.xml");

    private readonly Feed _feed = Some.Feed();
    private readonly Feed _neighbour = Some.Feed("neighbour.xml");
    private readonly PollingScene _scene;

    public PollMannersTests() => _scene = new PollingScene(_feed, _neighbour);

    private Feed Now => _scene.Feeds[_feed.Id];

    private static FetchOutcome.NotModified NotModified(Uri? permanent = null) =>
        new(new Validators("\"1\"", null)) { PermanentAddress = permanent };

    private static FetchOutcome.Failed Failed(FetchFailureKind kind) => new(new FetchFailure(kind, "Words."));

    private async Task<PollReport> PollAsync(FetchOutcome outcome, TimeSpan? later = null)
    {
        _scene.Clock.Advance(later ?? TimeSpan.Zero);
        _scene.Source.Answers(Now with { Address = Now.Current }, outcome);
        return (await _scene.PollAsync(_feed))!;
    }

    private Task PollBothAsync() => _scene.PollAll.PollAsync(
        new PollRequest(_scene.Clock.GetUtcNow(), [_feed.Id, _neighbour.Id]), CancellationToken.None);

    [Fact]
    public async Task A_permanent_redirect_is_adopted_after_it_held_for_a_day()
    {
        await PollAsync(NotModified(NewHome));
        await PollAsync(NotModified(NewHome), TimeSpan.FromHours(23));
        Assert.Equal(_feed.Address, Now.Current);

        await PollAsync(NotModified(NewHome), TimeSpan.FromHours(1));

        Assert.Equal((NewHome, _feed.Address, _feed.Id), (Now.Current, Now.Address, Now.Id));
    }

    [Fact]
    public async Task Another_target_starts_the_day_anew()
    {
        await PollAsync(NotModified(NewHome));
        await PollAsync(NotModified(new Uri("https://other.example/feed.xml")), TimeSpan.FromHours(23));
        await PollAsync(NotModified(NewHome), TimeSpan.FromHours(5));

        Assert.Equal((_feed.Address, NewHome), (Now.Current, Now.PendingMove!.To));
    }

    [Fact]
    public async Task A_redirect_that_ends_is_forgotten()
    {
        await PollAsync(NotModified(NewHome));
        await PollAsync(NotModified(), TimeSpan.FromHours(30));

        Assert.Null(Now.PendingMove);
    }

    [Theory]
    [InlineData(FetchFailureKind.Gone)]
    [InlineData(FetchFailureKind.NotFound)]
    [InlineData(FetchFailureKind.DnsFailure)]
    public async Task Where_the_new_address_is_no_more_the_original_is_asked_again(FetchFailureKind kind)
    {
        await PollAsync(NotModified(NewHome));
        await PollAsync(NotModified(NewHome), TimeSpan.FromHours(25));

        await PollAsync(Failed(kind));

        Assert.Equal((_feed.Address, null), (Now.Current, Now.Pause));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_paused_with_its_reason_and_not_asked_again()
    {
        var report = await PollAsync(Failed(FetchFailureKind.Gone));
        var asked = _scene.Source.Asked.Count;

        var next = await _scene.PollAsync(_feed);

        Assert.Equal(("Words.", PauseFeed.Never), (report.Feed.Pause!.Words, Now.NextPoll));
        Assert.Equal((true, asked), (next!.IsSkipped, _scene.Source.Asked.Count));
    }

    [Fact]
    public async Task A_feed_that_is_resumed_is_due_at_once()
    {
        await PollAsync(Failed(FetchFailureKind.Gone));

        await new PauseFeed(_scene.Feeds, _scene.Clock).ResumeAsync(_feed.Id, CancellationToken.None);

        Assert.Equal((null, _scene.Clock.GetUtcNow()), (Now.Pause, Now.NextPoll));
    }

    [Fact]
    public async Task Validators_are_left_out_after_eight_days_without_a_full_answer()
    {
        _scene.Source.Answers(_feed, Some.Item());
        await _scene.PollAsync(_feed);
        await PollAsync(NotModified(), TimeSpan.FromDays(7));
        await PollAsync(NotModified(), TimeSpan.FromDays(2));

        Assert.Equal(["none", "\"1\"", "none"], _scene.Source.Asked.Select(asked => asked.Validators.ETag ?? "none"));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(45, 45)]
    [InlineData(10_000, 360)]
    public async Task A_host_that_asks_for_time_is_given_it_within_limits(int minutes, int waits)
    {
        var report = await PollAsync(new FetchOutcome.Deferred(_scene.Clock.GetUtcNow().AddMinutes(minutes + 10), "Later."));

        Assert.Equal(waits.ToString(CultureInfo.InvariantCulture), $"{(report.Feed.NextPoll - _scene.Clock.GetUtcNow()).TotalMinutes:0}");
        Assert.Equal((0, 0d, FeedFailure.Deferred), (Now.ConsecutiveFailures, Now.FailureWeight, report.Failure!.Kind));
    }

    [Fact]
    public async Task The_other_feeds_of_that_host_wait_with_it_unasked()
    {
        _scene.Source.Answers(_feed, new FetchOutcome.Deferred(_scene.Clock.GetUtcNow().AddHours(1), "Later."));

        await PollBothAsync();

        Assert.Equal(_feed.Address, Assert.Single(_scene.Source.Asked).Address);
        var neighbour = _scene.Feeds[_neighbour.Id];
        Assert.Equal((Now.NextPoll, 0, null), (neighbour.NextPoll, neighbour.ConsecutiveFailures, neighbour.LastSuccess));
        Assert.All(_scene.Reports, report => Assert.Equal(FeedFailure.Deferred, report.Failure!.Kind));
    }

    [Fact]
    public async Task A_request_that_comes_again_leaves_the_host_alone_still()
    {
        _scene.Source.Answers(_feed, new FetchOutcome.Deferred(_scene.Clock.GetUtcNow().AddHours(1), "Later."));
        await PollBothAsync();
        _scene.Clock.Advance(TimeSpan.FromMinutes(30));

        await PollBothAsync();

        Assert.Single(_scene.Source.Asked);
    }

    [Fact]
    public async Task A_feed_of_another_host_is_asked_all_the_same()
    {
        var other = Feed.New(new Uri("https://other.example/feed.xml"), "Other", true, Some.Now);
        await _scene.Feeds.AddAsync(other, CancellationToken.None);
        _scene.Source.Answers(_feed, new FetchOutcome.Deferred(_scene.Clock.GetUtcNow().AddHours(1), "Later."));
        _scene.Source.Answers(other, Some.Item());

        await _scene.PollAll.PollAsync(new PollRequest(_scene.Clock.GetUtcNow(), [_feed.Id, other.Id]), CancellationToken.None);

        Assert.NotNull(_scene.Feeds[other.Id].LastSuccess);
    }

    [Fact]
    public async Task Temporary_failures_slow_a_feed_down_less_than_hard_ones()
    {
        await PollAsync(Failed(FetchFailureKind.Timeout));
        var temporary = Now.NextPoll - _scene.Clock.GetUtcNow();
        await PollAsync(Failed(FetchFailureKind.Forbidden));

        Assert.Equal(1.25, Now.FailureWeight);
        Assert.True(Now.NextPoll - _scene.Clock.GetUtcNow() > temporary);
    }

    [Fact]
    public async Task The_longer_of_what_the_publisher_asks_for_counts()
    {
        await PollAsync(new FetchOutcome.NotModified(Validators.None) { FreshFor = TimeSpan.FromHours(2) });

        Assert.True(Now.NextPoll - _scene.Clock.GetUtcNow() >= TimeSpan.FromHours(2));
    }
}
