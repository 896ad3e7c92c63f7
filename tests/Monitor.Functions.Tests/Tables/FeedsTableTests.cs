using Azure.Data.Tables;
using Monitor.Feeds.Fetching;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class FeedsTableTests(StorageFixture storage)
{
    private readonly FeedsTable _feeds = new(storage.Tables);

    [Fact]
    public async Task A_feed_comes_back_as_it_was_saved()
    {
        var feed = Some.Feed();
        await _feeds.AddAsync(feed, CancellationToken.None);
        var saved = (await _feeds.FindAsync(feed.Id, CancellationToken.None))! with
        {
            Title = "Nachrichten", Validators = new Validators("W/\"a\"", "Sun, 01 Mar 2026 12:00:00 GMT"), BodyHash = "abc",
            NextPoll = Some.Now.AddHours(1), Interval = TimeSpan.FromMinutes(7.5), LastPolled = Some.Now, LastSuccess = Some.Now,
            ConsecutiveFailures = 2, FailureWeight = 0.75, LastFailure = new FeedFailure("Timeout", "No answer.", Some.Now),
            Category = "Middle East/Iraq", MovedTo = new Uri("https://moved.example/feed"),
            PendingMove = new FeedMove(new Uri("https://again.example/feed"), Some.Now), LastFullAnswer = Some.Now,
            RefreshHint = TimeSpan.FromMinutes(30), Gaps = 3, LastGap = new FeedGap(Some.Now.AddHours(-1), Some.Now),
            Pause = new FeedPause("Gone.", Some.Now),
        };

        Assert.True(await _feeds.SaveAsync(saved, CancellationToken.None));

        var found = await _feeds.FindAsync(feed.Id, CancellationToken.None);
        Assert.Equal(saved, found! with { Seen = saved.Seen, Revision = saved.Revision });
        Assert.Equal(saved.AsListed(), await _feeds.AllAsync(CancellationToken.None).SingleAsync(one => one.Id == feed.Id));
    }

    [Fact]
    public async Task Many_feeds_are_added_at_once_except_beside_one_that_is_there()
    {
        Feed[] feeds = [.. Enumerable.Range(0, 600).Select(_ => Some.Feed())];
        await _feeds.AddAsync(feeds[7], CancellationToken.None);

        var added = await _feeds.AddManyAsync(feeds, CancellationToken.None);

        Assert.InRange(added.Count, 500, 599);
        Assert.DoesNotContain(feeds[7].Id, added);
        var found = await _feeds.AllAsync(CancellationToken.None).Select(feed => feed.Id).ToHashSetAsync();
        Assert.Superset(added.ToHashSet(), found);
    }

    [Fact]
    public async Task Many_feeds_are_found_at_once_and_only_those_asked_for()
    {
        Feed[] feeds = [.. Enumerable.Range(0, 600).Select(_ => Some.Feed())];
        await _feeds.AddManyAsync(feeds, CancellationToken.None);
        FeedId[] asked = [.. feeds.Take(300).Select(feed => feed.Id), .. Enumerable.Range(0, 20).Select(_ => Some.Feed().Id)];

        var found = await _feeds.FindManyAsync(asked, CancellationToken.None);

        Assert.Equal(asked.Take(300).Select(id => id.Value).Order(), found.Select(feed => feed.Id.Value).Order());
    }

    [Fact]
    public async Task What_was_seen_comes_back()
    {
        var feed = Some.Feed() with { Seen = SeenItems.None.With([(new ItemMarks(1, 2, ulong.MaxValue - 1, true), true)]) };
        await _feeds.AddAsync(feed, CancellationToken.None);

        var found = await _feeds.FindAsync(feed.Id, CancellationToken.None);

        Assert.Equal(feed.Seen.ToBytes(), found!.Seen.ToBytes());
    }

    [Fact]
    public async Task What_was_seen_stays_when_a_quiet_poll_is_saved()
    {
        var feed = Some.Feed() with { Seen = SeenItems.None.With([(new ItemMarks(1, 2, 4, true), true)]) };
        await _feeds.AddAsync(feed, CancellationToken.None);
        var known = (await _feeds.FindAsync(feed.Id, CancellationToken.None))!;

        Assert.True(await _feeds.SaveAsync(known with { NextPoll = Some.Now.AddHours(1) }, CancellationToken.None));

        var found = await _feeds.FindAsync(feed.Id, CancellationToken.None);
        Assert.Equal(Some.Now.AddHours(1), found!.NextPoll);
        Assert.Equal(feed.Seen.ToBytes(), found.Seen.ToBytes());
    }

    [Fact]
    public async Task A_validator_that_the_server_no_longer_sends_is_forgotten()
    {
        var feed = Some.Feed() with { Validators = new Validators("\"a\"", null) };
        await _feeds.AddAsync(feed, CancellationToken.None);
        var known = await _feeds.FindAsync(feed.Id, CancellationToken.None);

        await _feeds.SaveAsync(known! with { Validators = Validators.None }, CancellationToken.None);

        Assert.Equal(Validators.None, (await _feeds.FindAsync(feed.Id, CancellationToken.None))!.Validators);
    }

    [Fact]
    public async Task Of_two_who_read_the_same_row_the_second_to_save_is_told()
    {
        var feed = Some.Feed();
        await _feeds.AddAsync(feed, CancellationToken.None);
        var known = await _feeds.FindAsync(feed.Id, CancellationToken.None);

        Assert.True(await _feeds.SaveAsync(known! with { Title = "first" }, CancellationToken.None));
        Assert.False(await _feeds.SaveAsync(known with { Title = "second" }, CancellationToken.None));
        Assert.Equal("first", (await _feeds.FindAsync(feed.Id, CancellationToken.None))!.Title);
    }

    [Fact]
    public async Task A_feed_is_added_once()
    {
        var feed = Some.Feed();

        Assert.True(await _feeds.AddAsync(feed, CancellationToken.None));
        Assert.False(await _feeds.AddAsync(feed with { Title = "other" }, CancellationToken.None));
    }

    [Fact]
    public async Task Due_are_the_listed_feeds_whose_time_has_come()
    {
        var (due, later, unlisted) = (Some.Feed(), Some.Feed() with { NextPoll = Some.Now.AddSeconds(1) }, Some.Feed() with { Listed = false });
        foreach (var feed in (Feed[])[due, later, unlisted])
        {
            await _feeds.AddAsync(feed, CancellationToken.None);
        }

        var found = await _feeds.DueAsync(Some.Now, CancellationToken.None).ToListAsync();

        Assert.Contains(new DueFeed(due.Id, "news.example"), found);
        Assert.DoesNotContain(found, feed => feed.Id == later.Id || feed.Id == unlisted.Id);
    }

    [Fact]
    public async Task Every_shard_is_in_a_range_and_all_feeds_are_found()
    {
        var feeds = Enumerable.Range(0, 40).Select(_ => Some.Feed()).ToList();
        foreach (var feed in feeds)
        {
            await _feeds.AddAsync(feed, CancellationToken.None);
        }

        var found = await _feeds.AllAsync(CancellationToken.None).Select(feed => feed.Id).ToHashSetAsync();

        Assert.All(feeds, feed => Assert.Contains(feed.Id, found));
    }

    [Fact]
    public async Task A_removed_feed_is_gone()
    {
        var feed = Some.Feed();
        await _feeds.AddAsync(feed, CancellationToken.None);

        Assert.True(await _feeds.RemoveAsync(feed.Id, CancellationToken.None));
        Assert.False(await _feeds.RemoveAsync(feed.Id, CancellationToken.None));
        Assert.Null(await _feeds.FindAsync(feed.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_title_of_a_megabyte_is_cut_rather_than_refused()
    {
        var feed = Some.Feed() with { Title = new string('x', 1 << 20) };

        Assert.True(await _feeds.AddAsync(feed, CancellationToken.None));
    }

    [Fact]
    public async Task A_ring_of_any_fill_fits_its_property()
    {
        var seen = SeenItems.None.With(Enumerable.Range(1, 5000).Select(i => (new ItemMarks((ulong)i, (ulong)i, (ulong)i << 1, false), false)));

        Assert.True(await _feeds.AddAsync(Some.Feed() with { Seen = seen }, CancellationToken.None));
    }

    [Fact]
    public async Task A_row_of_the_version_before_is_read_with_what_it_had_seen()
    {
        var feed = Some.Feed();
        await storage.Tables.GetTableClient("Feeds").AddEntityAsync(new TableEntity(TableKeys.ShardOf(feed.Id.Value), feed.Id.Value)
        {
            ["Address"] = feed.Address.AbsoluteUri, ["Title"] = "News", ["Listed"] = true, ["Seen"] = new byte[] { 0, 0, 0, 0, 0, 0, 0, 11 },
            ["NextPoll"] = Some.Now, ["IntervalSeconds"] = 600.0, ["ConsecutiveFailures"] = 1,
        });

        var found = await _feeds.FindAsync(feed.Id, CancellationToken.None);

        Assert.Equal(Novelty.Known, found!.Seen.Recall(new ItemMarks(11, 0, 32, true)));
        Assert.Equal((null, null, 0), (found.Pause, found.MovedTo, found.Gaps));
        Assert.True(await _feeds.SaveAsync(found with { Pause = null }, CancellationToken.None));
    }

    [Fact]
    public async Task A_pause_that_ended_is_forgotten()
    {
        var feed = Some.Feed();
        await _feeds.AddAsync(feed, CancellationToken.None);
        var pause = new PauseFeed(_feeds, TimeProvider.System);
        await pause.PauseAsync(feed.Id, "Asked for.", CancellationToken.None);

        await pause.ResumeAsync(feed.Id, CancellationToken.None);

        Assert.Null((await _feeds.FindAsync(feed.Id, CancellationToken.None))!.Pause);
    }

    [Fact]
    public async Task A_paused_feed_is_never_due()
    {
        var feed = Some.Feed();
        await _feeds.AddAsync(feed, CancellationToken.None);
        await new PauseFeed(_feeds, TimeProvider.System).PauseAsync(feed.Id, "Asked for.", CancellationToken.None);

        var due = await _feeds.DueAsync(Some.Now.AddYears(1000), CancellationToken.None).ToListAsync();

        Assert.DoesNotContain(due, found => found.Id == feed.Id);
    }
}
