using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

/// <summary>The machine's clock is set: an hour back, or a day ahead and back again.</summary>
public sealed class ClockJumpTests
{
    private static readonly TimeSpan Back = TimeSpan.FromHours(-1);

    private readonly Feed _feed = Some.Feed();
    private readonly PollingScene _scene;

    public ClockJumpTests()
    {
        _scene = new PollingScene(_feed);
        _scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
    }

    private DispatchPolls Dispatch => new(_scene.Feeds, _scene.Requests, _scene.Clock);

    private async Task<bool> IsPolledAsync()
    {
        await Dispatch.DispatchDueAsync(CancellationToken.None);
        var before = _scene.Reports.Count;
        foreach (var request in _scene.Requests.Enqueued.ToList())
        {
            _scene.Requests.Enqueued.Remove(request);
            await _scene.PollAll.PollAsync(request, CancellationToken.None);
        }

        return _scene.Reports.Count > before;
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_silences_no_feed_and_tells_nothing_twice()
    {
        Assert.True(await IsPolledAsync());
        _scene.Clock.Jump(Back);

        Assert.True(await IsPolledAsync());
        Assert.False(await IsPolledAsync());

        Assert.Single(_scene.Outbox.Enqueued);
        Assert.InRange(_scene.Feeds[_feed.Id].NextPoll, _scene.Clock.GetUtcNow(), _scene.Clock.GetUtcNow().AddHours(6));
    }

    [Fact]
    public async Task A_clock_set_back_by_less_than_machines_differ_changes_nothing()
    {
        Assert.True(await IsPolledAsync());
        _scene.Clock.Jump(-Feed.ClockTolerance);

        Assert.False(await IsPolledAsync());
    }

    [Fact]
    public async Task A_clock_that_was_a_day_ahead_for_a_while_leaves_no_silence_behind()
    {
        Assert.True(await IsPolledAsync());
        _scene.Clock.Jump(TimeSpan.FromDays(1));
        Assert.True(await IsPolledAsync());
        _scene.Clock.Jump(TimeSpan.FromDays(-1));

        Assert.True(await IsPolledAsync());
        Assert.Single(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task A_paused_feed_stays_paused_whatever_the_clock_does()
    {
        Assert.True(await IsPolledAsync());
        await new PauseFeed(_scene.Feeds, _scene.Clock).PauseAsync(_feed.Id, "as the test wants", CancellationToken.None);
        _scene.Clock.Jump(Back);

        Assert.False(await IsPolledAsync());
    }

    [Fact]
    public async Task A_request_made_before_the_clock_was_set_back_does_not_keep_the_feed_from_being_asked_for()
    {
        var dispatch = Dispatch;
        Assert.Equal(1, await dispatch.DispatchDueAsync(CancellationToken.None));
        _scene.Clock.Jump(Back);
        await _scene.Feeds.SaveAsync(_scene.Feeds[_feed.Id] with { NextPoll = _scene.Clock.GetUtcNow() }, CancellationToken.None);

        Assert.Equal(1, await dispatch.DispatchDueAsync(CancellationToken.None));
    }
}
