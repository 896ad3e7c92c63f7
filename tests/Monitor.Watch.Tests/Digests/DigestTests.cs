using Monitor.Analysis.Events;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Digests;
using Monitor.Watch.Events;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Digests;

public sealed class DigestTests
{
    /// <summary>Daily at seven, UTC, since noon.</summary>
    private static readonly Subscription Daily = Some.Subscription() with { Rhythm = new Rhythm(Cadence.Daily, 7), ActiveSince = Some.Now };

    private static readonly DateTimeOffset NextMorning = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    private SubscriberScene _scene = new(Daily);

    private static Match MatchAt(DateTimeOffset seen, string words) => Some.Match(words) with { Id = new MatchId(seen, Some.ArticleId(words)), Title = words };

    private async Task<int> TickAsync(DateTimeOffset now)
    {
        _scene.Clock.Advance(now - _scene.Clock.GetUtcNow());
        return await _scene.Digests.DispatchDueAsync(CancellationToken.None);
    }

    private async Task<Notice> DigestAsync()
    {
        await TickAsync(NextMorning + DispatchDigests.Settling);
        await _scene.SendAllAsync();
        return Assert.Single(_scene.Folder.Received).Notice;
    }

    [Fact]
    public async Task A_digest_is_asked_for_once_a_window_however_often_the_timer_fires()
    {
        Assert.Equal(0, await TickAsync(NextMorning + DispatchDigests.Settling - TimeSpan.FromSeconds(1)));
        Assert.Equal(1, await TickAsync(NextMorning + DispatchDigests.Settling));
        Assert.Equal(0, await TickAsync(NextMorning.AddHours(5)));
        Assert.Equal(1, await TickAsync(NextMorning.AddDays(1).AddHours(1)));
    }

    [Fact]
    public async Task A_request_that_comes_twice_is_sent_once()
    {
        await TickAsync(NextMorning.AddHours(1));
        _scene.Outbox.Enqueued.Add(_scene.Outbox.Enqueued[0]);

        await _scene.SendAllAsync();

        Assert.Single(_scene.Folder.Received);
    }

    [Fact]
    public async Task What_comes_after_a_digest_of_a_clock_that_was_a_day_ahead_is_in_the_next()
    {
        var late = MatchAt(NextMorning.AddHours(3), "After the clock was set right");
        await TickAsync(NextMorning.AddDays(1).AddMinutes(10));
        await _scene.SendAllAsync();
        _scene.Clock.Jump(TimeSpan.FromHours(-22));
        await TickAsync(NextMorning.AddMinutes(135));
        _scene.Matches = new InMemoryMatches(late);

        await TickAsync(NextMorning.AddDays(1).AddMinutes(10));
        await _scene.SendAllAsync();

        Assert.Contains(_scene.Folder.Received[^1].Notice.Blocks, block => block.Heading == late.Title);
        Assert.Equal(2, _scene.Folder.Received.Count);
    }

    [Fact]
    public async Task A_clock_that_was_a_year_ahead_ends_no_digests()
    {
        await TickAsync(NextMorning.AddYears(1).AddMinutes(10));
        _scene.Clock.Jump(NextMorning - NextMorning.AddYears(1));
        await TickAsync(NextMorning.AddMinutes(15));

        Assert.Equal(1, await TickAsync(NextMorning.AddDays(1).AddMinutes(10)));
        Assert.Equal(1, await TickAsync(NextMorning.AddDays(2).AddMinutes(10)));
    }

    [Fact]
    public async Task Who_became_active_under_a_clock_that_was_ahead_is_told_of_all_that_comes_after()
    {
        _scene = new SubscriberScene(Daily with { ActiveSince = NextMorning.AddDays(30) });
        await TickAsync(NextMorning.AddHours(-1));

        Assert.Equal(1, await TickAsync(NextMorning.AddMinutes(10)));
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_asks_once_more_and_for_the_last_hours_alone()
    {
        Assert.Equal(1, await TickAsync(NextMorning.AddMinutes(10)));
        _scene.Clock.Jump(TimeSpan.FromHours(-1));
        Assert.Equal(0, await TickAsync(NextMorning.AddMinutes(-40)));
        Assert.Equal(1, await TickAsync(NextMorning.AddMinutes(20)));
        Assert.Equal(0, await TickAsync(NextMorning.AddMinutes(25)));
        Assert.Equal(1, await TickAsync(NextMorning.AddDays(1).AddMinutes(10)));

        Assert.Equal(
            (NextMorning.AddMinutes(-40) - DigestProgress.Overlap, NextMorning),
            (_scene.Outbox.Enqueued[1].Request.From, _scene.Outbox.Enqueued[1].Request.At));
    }

    /// <summary>Two machines share the store, one of them a day ahead for good: neither a flood nor a loss.</summary>
    [Fact]
    public async Task Two_clocks_that_disagree_ask_for_each_window_twice_at_most_and_leave_nothing_out()
    {
        var ahead = new DispatchDigests(_scene.Store, _scene.Outbox, new FakeTimeProvider(NextMorning.AddDays(1).AddMinutes(10)));
        for (var minute = 120; minute < 180; minute += 5)
        {
            await ahead.DispatchDueAsync(CancellationToken.None);
            await TickAsync(NextMorning.AddMinutes(minute));
        }

        await TickAsync(NextMorning.AddDays(2).AddMinutes(10));

        var requests = _scene.Outbox.Enqueued.ConvertAll(entry => entry.Request);
        Assert.Equal(
            [NextMorning.AddDays(1), NextMorning.AddDays(1), NextMorning.AddDays(2)], requests.ConvertAll(request => request.At));
        Assert.Equal(requests.Count, requests.Select(request => request.Id).Distinct().Count());
        Assert.True(requests[^1].From <= NextMorning.AddMinutes(175));
    }

    [Fact]
    public async Task What_was_missed_while_nothing_ran_is_part_of_the_next()
    {
        await TickAsync(NextMorning.AddHours(1));
        await TickAsync(NextMorning.AddDays(4).AddHours(1));

        var request = _scene.Outbox.Enqueued[^1].Request;
        Assert.Equal((NextMorning, NextMorning.AddDays(4)), (request.From, request.At));
    }

    [Fact]
    public async Task Nobody_gets_a_digest_of_the_time_before_they_were_active()
    {
        _scene = new SubscriberScene(Daily with { ActiveSince = NextMorning });

        Assert.Equal(0, await TickAsync(NextMorning.AddHours(2)));
    }

    [Theory]
    [InlineData(SubscriptionState.Pending)]
    [InlineData(SubscriptionState.Paused)]
    [InlineData(SubscriptionState.Ended)]
    public async Task Only_active_subscriptions_get_digests(SubscriptionState state)
    {
        _scene = new SubscriberScene(Daily with { State = state });

        Assert.Equal(0, await TickAsync(NextMorning.AddHours(1)));
    }

    [Fact]
    public async Task A_digest_tells_what_was_first_seen_in_its_window_and_is_wanted()
    {
        _scene = new SubscriberScene(Daily with { Threshold = 0.5 })
        {
            Matches = new InMemoryMatches(
                MatchAt(NextMorning.AddDays(-1), "At the beginning"),
                MatchAt(NextMorning.AddTicks(-1), "At the end"),
                MatchAt(NextMorning, "Too late"),
                MatchAt(NextMorning.AddHours(-2), "Too weak") with { Score = 0.4 },
                MatchAt(NextMorning.AddHours(-3), "Too old to tell") with { Alerts = false }),
        };

        var digest = await DigestAsync();

        Assert.Equal(["At the end", "At the beginning", "Coverage", ""], digest.Blocks.Select(block => block.Heading));
        Assert.Equal("Iraq drawdown: 2 reports, 1 Mar 07:00 to 2 Mar 07:00", digest.Subject);
    }

    [Fact]
    public async Task Nothing_new_is_said_too_with_how_well_the_news_was_covered()
    {
        await _scene.Feeds.AddAsync(Some.Feed() with { LastPolled = Some.Now, LastSuccess = Some.Now }, CancellationToken.None);

        var digest = await DigestAsync();

        Assert.Contains("nothing new", digest.Subject, StringComparison.Ordinal);
        Assert.Equal(
            "1 feed polled, 0 failing, 0 unread for a day, 0 paused, 0 possible gaps; last successful poll 1 March 2026 12:00 UTC.",
            digest.Blocks.Single(block => block.Heading == "Coverage").Text);
    }

    [Fact]
    public async Task Nothing_new_is_not_said_to_those_who_switched_it_off()
    {
        _scene = new SubscriberScene(Daily with { SendsEmptyDigests = false });
        await TickAsync(NextMorning.AddHours(1));

        await _scene.SendAllAsync();

        Assert.Empty(_scene.Folder.Received);
    }

    [Fact]
    public async Task A_digest_is_written_in_the_language_of_its_subscriber()
    {
        _scene = new SubscriberScene(Daily with { Language = "de" })
        {
            Matches = new InMemoryMatches(MatchAt(NextMorning.AddHours(-2), "A match")),
            Events = new InMemoryEvents(NewsEvent.Open(StableHash.Hex32("event"), ReportAt(NextMorning.AddHours(-3), "A report"), null)),
        };

        var digest = await DigestAsync();

        Assert.StartsWith("[de] ", digest.Subject, StringComparison.Ordinal);
        Assert.All(digest.Blocks, block => Assert.StartsWith("[de] ", block.Text, StringComparison.Ordinal));
        Assert.Equal(["A report", "A match", "[de] Coverage", ""], digest.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public async Task A_flood_is_counted_not_listed()
    {
        _scene.Matches = new InMemoryMatches([.. Enumerable.Range(0, 60).Select(i => MatchAt(Some.Now.AddMinutes(i), $"Report {i}"))]);

        var digest = await DigestAsync();

        Assert.Contains(digest.Blocks, block => block.Text == "And 10 more.");
        Assert.Equal(ComposeDigest.MostItems, digest.Blocks.Count(block => block.Heading.StartsWith("Report", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_window_is_the_same_notice()
    {
        var request = new NoticeRequest(Daily.Id, NoticeKind.Digest, NextMorning, NextMorning.AddDays(-1));

        Assert.Equal(request.Id, (request with { From = null }).Id);
        Assert.NotEqual(request.Id, (request with { At = NextMorning.AddDays(1) }).Id);
        Assert.NotEqual(request.Id, (request with { Again = true }).Id);
    }

    [Fact]
    public async Task Reports_of_one_event_are_one_item_with_what_was_news()
    {
        var first = ReportAt(NextMorning.AddHours(-3), "first");
        var known = NewsEvent.Open(StableHash.Hex32("event"), first, null)
            .WithNews([new News.NewEvent(null)], first, first.Seen)
            .With(ReportAt(NextMorning.AddHours(-2), "second"))
            .With(ReportAt(NextMorning.AddHours(2), "of the next window"));
        _scene.Events = new InMemoryEvents(known, NewsEvent.Open(StableHash.Hex32("old"), ReportAt(NextMorning.AddDays(-9), "old"), null));
        _scene.Matches = new InMemoryMatches(MatchAt(NextMorning.AddHours(-3), "first") with { Event = EventId.Of(known) });

        var digest = await DigestAsync();

        var item = Assert.Single(digest.Blocks, block => block.Heading is not ("" or "Coverage"));
        Assert.EndsWith("2 new reports, 3 in all, 3 independent; first Wire.", item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_was_stored_after_the_digest_of_its_window_is_in_the_next()
    {
        var seen = ReportAt(NextMorning.AddHours(-3), "seen by a worker that died");
        _scene.Events = new InMemoryEvents(NewsEvent.Open(StableHash.Hex32("event"), seen with { Joined = NextMorning.AddHours(2) }, null));
        var first = await DigestAsync();

        await TickAsync(NextMorning.AddDays(1) + DispatchDigests.Settling);
        await _scene.SendAllAsync();

        Assert.Contains("nothing new", first.Subject, StringComparison.Ordinal);
        Assert.Contains(_scene.Folder.Received[^1].Notice.Blocks, block => block.Heading == seen.Title);
    }

    [Fact]
    public async Task News_without_a_new_report_is_in_the_digest()
    {
        var old = ReportAt(NextMorning.AddDays(-20), "Troops to leave by Sunday");
        _scene.Events = new InMemoryEvents(
            NewsEvent.Open(StableHash.Hex32("event"), old, null).WithNews([new News.NewEvent(null)], old, NextMorning.AddHours(-1)));

        var item = Assert.Single((await DigestAsync()).Blocks, block => block.Heading == old.Title);

        Assert.EndsWith("0 new reports, 1 in all, 1 independent; first Wire.", item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_counts_independent_sources()
    {
        _scene = new SubscriberScene(Daily with { Filter = new SubscriptionFilter { LeastSources = 2 } })
        {
            Events = new InMemoryEvents(NewsEvent.Open(StableHash.Hex32("event"), ReportAt(NextMorning.AddHours(-3), "first"), null)),
        };

        Assert.Contains("nothing new", (await DigestAsync()).Subject, StringComparison.Ordinal);
    }

    private static EventReport ReportAt(DateTimeOffset seen, string words) => new()
    {
        Article = Some.ArticleId(words).Value, Origin = Some.ArticleId(words).Value, Seen = seen, Title = words, Source = "Wire", Score = 0.9,
    };
}
