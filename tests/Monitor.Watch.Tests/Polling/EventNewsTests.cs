using Monitor.Analysis.Events;
using Monitor.Feeds.Reading;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Polling;

/// <summary>What the items of a poll make news, from the feed to the request for an alert.</summary>
public sealed class EventNewsTests
{
    private readonly Feed _feed = Some.Feed();
    private readonly PollingScene _scene;

    public EventNewsTests() => _scene = new PollingScene(_feed);

    private IReadOnlyList<int> Told => [.. _scene.Outbox.Enqueued.Select(told => told.Request.News!.Value.Number).Distinct()];

    private static FeedItem Item(string id, string title, string summary) => Some.Item(id, title) with { Summary = summary };

    private static FeedItem Cut(string id = "20260301-1", string after = "3,000") => Item(
        id, $"US to cut force in Iraq from 5,200 to {after}", $"The United States will reduce its troops in Iraq from 5,200 to {after} by the end of September, the Pentagon announced on Sunday.");

    private async Task PollAsync(params FeedItem[] items)
    {
        _scene.Source.Answers(_feed, items);
        await _scene.PollAsync(_feed);
    }

    [Fact]
    public async Task Reports_of_one_event_are_told_once_and_counted()
    {
        await PollAsync(
            Cut(),
            Item("20260301-2", "Pentagon confirms Iraq withdrawal", "American troops in Iraq will be reduced from 5,200 to 3,000 by the end of September, a spokesman confirmed."),
            Item("20260301-3", "2,200 US soldiers to leave Iraq", "Some 2,200 of the 5,200 American soldiers in Iraq will leave by the end of September, a general said."));

        var known = Assert.Single(_scene.Events.All);
        Assert.Equal(3, known.Count);
        Assert.Equal([1], Told);
    }

    [Fact]
    public async Task Another_figure_for_it_is_told()
    {
        await PollAsync(Cut());
        await PollAsync(Cut(), Cut("20260301-2", "2,500"));

        var known = Assert.Single(_scene.Events.All);
        Assert.Equal([NewsKind.NewEvent, NewsKind.FigureChanged], known.Bulletins.Select(bulletin => bulletin.Kind));
        Assert.Equal([1, 2], Told);
    }

    [Fact]
    public async Task A_figure_changed_in_a_published_report_is_told_with_before_and_after()
    {
        await PollAsync(Cut());
        await PollAsync(Cut(after: "2,500"));

        var bulletin = Assert.Single(_scene.Events.All).Bulletins[^1];
        Assert.Equal(NewsKind.Edited, bulletin.Kind);
        Assert.Contains("3,000", bulletin.Before, StringComparison.Ordinal);
        Assert.Contains("2,500", bulletin.After, StringComparison.Ordinal);
        Assert.Equal([1, 2], Told);
    }

    [Theory]
    [MemberData(nameof(RepeatedPollTests.Steps), MemberType = typeof(RepeatedPollTests))]
    public async Task An_edit_killed_before_any_step_is_told_by_the_next_poll(int step)
    {
        await PollAsync(Cut());
        _scene.Outbox.Enqueued.Clear();
        _scene.Fate.DiesAfter(step);

        await Fate.SurvivesAsync(() => PollAsync(Cut(after: "2,500")));
        await Fate.SurvivesAsync(() => PollAsync(Cut(after: "2,500")));

        Assert.Equal(2, Assert.Single(_scene.Events.All).Bulletins.Count);
        Assert.Contains(2, Told);
    }

    [Fact]
    public async Task Old_items_of_a_first_poll_are_placed_and_told_to_nobody()
    {
        await PollAsync(Cut() with { Published = Some.Now.AddDays(-10) });

        Assert.False(Assert.Single(Assert.Single(_scene.Events.All).Bulletins).Tells);
        Assert.Empty(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task A_fresh_report_of_what_nobody_was_told_is_told()
    {
        await PollAsync(Cut() with { Published = Some.Now.AddDays(-10) });
        await PollAsync(Cut() with { Published = Some.Now.AddDays(-10) }, Cut("20260301-2") with { Link = Some.Address("other/2"), Title = "Pentagon: US force in Iraq to shrink from 5,200 to 3,000" });

        Assert.Single(_scene.Events.All);
        Assert.Equal([2], Told);
    }

    [Fact]
    public async Task A_day_that_passes_unconfirmed_is_told_once()
    {
        await PollAsync(Cut());
        _scene.Outbox.Enqueued.Clear();
        var watch = new WatchDeadlines(_scene.Events, new TellNews(_scene.Outbox), _scene.Clock);

        await watch.WatchAsync(CancellationToken.None);
        Assert.Empty(_scene.Outbox.Enqueued);
        _scene.Clock.Advance(new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero) - _scene.Clock.GetUtcNow());
        await watch.WatchAsync(CancellationToken.None);
        await watch.WatchAsync(CancellationToken.None);

        var told = Assert.Single(_scene.Outbox.Enqueued).Request;
        Assert.Equal((Assert.Single(_scene.Matches.All).Id, 2), (told.Match, told.News!.Value.Number));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_watch_killed_before_any_step_is_gone_on_from(int step)
    {
        await PollAsync(Cut());
        _scene.Outbox.Enqueued.Clear();
        _scene.Clock.Advance(new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero) - _scene.Clock.GetUtcNow());
        var watch = new WatchDeadlines(_scene.Events, new TellNews(_scene.Outbox), _scene.Clock);
        _scene.Fate.DiesAfter(step);

        await Fate.SurvivesAsync(() => watch.WatchAsync(CancellationToken.None));
        await watch.WatchAsync(CancellationToken.None);

        Assert.Equal(2, Assert.Single(_scene.Events.All).Bulletins.Count);
        Assert.Equal([2], Told);
    }
}
