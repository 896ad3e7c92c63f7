using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Triage;

public sealed class KeepForReviewTests
{
    /// <summary>More steps than a poll below takes.</summary>
    public static TheoryData<int> Steps => [.. Enumerable.Range(1, 14)];

    private readonly Feed _feed = Some.Feed();
    private readonly Feed _second = Some.Feed("second.xml");
    private readonly PollingScene _scene;

    public KeepForReviewTests() => _scene = new PollingScene(_feed, _second);

    /// <summary>Who goes is said, and that it is asked for; the model puts it into the review band.</summary>
    private static FeedItem NearMiss(string id = "20260301-1") =>
        Some.Item(id, "Iraqi leader demands withdrawal of US troops from Iraq");

    private static FeedItem German(string id = "20260301-1") => Some.Item(id, "Die Bundeswehr zieht nach und nach ihre Soldaten aus dem Irak ab") with
    {
        Summary = "Das ist nicht der erste Abzug, der von der Regierung und mit dem Parlament für das Jahr beschlossen wird.",
    };

    /// <summary>A request whose worker died comes again.</summary>
    private async Task PollToTheEndAsync()
    {
        if (!await Fate.SurvivesAsync(() => _scene.PollAsync(_feed)))
        {
            await _scene.PollAsync(_feed);
        }
    }

    [Fact]
    public async Task A_near_miss_is_kept_with_what_is_missing_and_told_to_nobody()
    {
        _scene.Source.Answers(_feed, NearMiss());

        var report = await _scene.PollAsync(_feed);

        var kept = Assert.Single(_scene.Matches.All);
        Assert.Equal((MatchBand.Review, false), (kept.Id.Band, kept.Alerts));
        Assert.NotEmpty(kept.Missing);
        Assert.Equal(kept.Id, Assert.Single(report!.Kept).Id);
        Assert.Empty(report.Matches);
        Assert.Empty(_scene.Outbox.Enqueued);
    }

    [Fact]
    public async Task What_is_not_in_English_is_kept_in_a_list_of_its_own()
    {
        _scene.Source.Answers(_feed, German());

        await _scene.PollAsync(_feed);

        var kept = Assert.Single(_scene.Matches.All);
        Assert.Equal(MatchBand.NotCovered, kept.Id.Band);
        Assert.Contains("language", Assert.Single(kept.Missing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_match_says_which_article_it_is_most_like()
    {
        _scene.Source.Answers(_feed, Some.Drawdown());

        await _scene.PollAsync(_feed);

        var match = Assert.Single(_scene.Matches.All);
        Assert.NotNull(match.Nearest);
        Assert.Empty(match.Missing);
    }

    [Fact]
    public async Task The_same_near_miss_in_two_feeds_is_kept_once()
    {
        _scene.Source.Answers(_feed, NearMiss());
        _scene.Source.Answers(_second, NearMiss());

        await _scene.PollAsync(_feed);
        await _scene.PollAsync(_second);

        Assert.Single(_scene.Matches.All);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_poll_killed_before_any_step_keeps_it_once_in_the_end(int step)
    {
        _scene.Source.Answers(_feed, NearMiss());
        _scene.Fate.DiesBefore = step;

        await PollToTheEndAsync();

        Assert.Single(_scene.Matches.All);
        Assert.All(_scene.Claims.All.Where(claim => claim.SameAs is null), claim => Assert.True(claim.Settled));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_near_miss_that_becomes_a_match_is_told_once_and_leaves_the_list(int step)
    {
        _scene.Source.Answers(_feed, NearMiss());
        await _scene.PollAsync(_feed);
        _scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
        _scene.Fate.DiesBefore = step;

        await PollToTheEndAsync();

        var match = Assert.Single(_scene.Matches.All);
        Assert.Equal(MatchBand.Match, match.Id.Band);
        Assert.NotEmpty(_scene.Outbox.Enqueued);
        Assert.All(_scene.Outbox.Enqueued, told => Assert.Equal(match.Id, told.Request.Match));
    }

    [Fact]
    public async Task What_has_matched_is_not_kept_again_when_another_feed_words_it_otherwise()
    {
        _scene.Source.Answers(_feed, Some.Drawdown("20260301-1"));
        await _scene.PollAsync(_feed);
        _scene.Source.Answers(_second, NearMiss());

        await _scene.PollAsync(_second);

        Assert.Equal(MatchBand.Match, Assert.Single(_scene.Matches.All).Id.Band);
    }
}
