using Monitor.Cli.Feeds;
using Monitor.Functions;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Tests.Feeds;

public sealed class FeedLinesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Feed Good = Feed.New(new Uri("https://news.example/feed.xml"), "News", true, Now) with
    {
        LastPolled = Now.AddHours(-1), LastSuccess = Now.AddHours(-1), NextPoll = Now.AddHours(1),
    };

    [Fact]
    public void A_good_feed_says_when_it_was_and_will_be_read() =>
        Assert.Equal("Last read 2026-03-01 11:00 UTC, next poll 2026-03-01 13:00 UTC.", FeedWords.State(Good, Now));

    [Fact]
    public void A_new_feed_is_due() => Assert.Equal(
        "Not polled yet, next poll due now.", FeedWords.State(Feed.New(new Uri("https://news.example/"), "", true, Now), Now));

    [Fact]
    public void A_failing_feed_says_what_is_wrong_and_since_when_nothing_was_read()
    {
        var failing = Good with { ConsecutiveFailures = 2, LastFailure = new FeedFailure("Timeout", "No answer came.", Now) };

        Assert.Equal(
            "Failed 2 times in a row, last 2026-03-01 12:00 UTC: No answer came. Last read 2026-03-01 11:00 UTC, next poll 2026-03-01 13:00 UTC.",
            FeedWords.State(failing, Now));
    }

    [Fact]
    public void A_feed_that_never_answered_says_so() => Assert.Contains(
        "Never read", FeedWords.State(Good with { LastSuccess = null, ConsecutiveFailures = 1, LastFailure = new FeedFailure("DnsFailure", "No such host.", Now) }, Now), StringComparison.Ordinal);

    [Fact]
    public void A_feed_whose_host_asked_for_time_waits() => Assert.StartsWith(
        "Waits: Later. Last read", FeedWords.State(Good with { LastFailure = new FeedFailure(FeedFailure.Deferred, "Later.", Now) }, Now), StringComparison.Ordinal);

    [Fact]
    public void A_paused_feed_says_why_and_what_to_do() => Assert.Contains(
        "Paused since 2026-03-01 12:00 UTC: It is gone. Last read 2026-03-01 11:00 UTC. 'monitor feeds resume' polls it again.",
        FeedLines.Sentences(Good with { Pause = new FeedPause("It is gone.", Now) }, Now));

    [Fact]
    public void Gaps_moves_and_past_failures_are_told()
    {
        var feed = Good with
        {
            Gaps = 2,
            LastGap = new FeedGap(Now.AddHours(-3), Now.AddHours(-1)),
            MovedTo = new Uri("https://new.example/feed"),
            LastFailure = new FeedFailure("Timeout", "No answer came.", Now.AddDays(-1)),
        };

        Assert.Equal(
            [
                "News",
                "Last read 2026-03-01 11:00 UTC, next poll 2026-03-01 13:00 UTC.",
                "Last failure 2026-02-28 12:00 UTC: No answer came.",
                "2 possible gaps, the last between 2026-03-01 09:00 UTC and 2026-03-01 11:00 UTC: items may have come and gone unseen.",
                "Moved for good to https://new.example/feed",
            ],
            FeedLines.Sentences(feed, Now));
    }

    [Fact]
    public void Json_holds_the_same()
    {
        var json = FeedJson.Write(Good with { Gaps = 1, LastGap = new FeedGap(Now, Now), Pause = new FeedPause("Gone.", Now) }, Now);

        Assert.Contains("\"gaps\":1", json, StringComparison.Ordinal);
        Assert.Contains("\"nextPoll\":null", json, StringComparison.Ordinal);
        Assert.Contains("\"paused\":{\"words\":\"Gone.\"", json, StringComparison.Ordinal);
    }
}
