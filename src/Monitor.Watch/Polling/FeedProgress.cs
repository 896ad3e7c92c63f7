using Monitor.Feeds.Fetching;
using Monitor.Feeds.Scheduling;

namespace Monitor.Watch.Polling;

/// <summary>What a poll changes on its feed's row: when next, what failed, what may have been missed. No I/O.</summary>
internal sealed class FeedProgress(PollSchedule schedule, TimeProvider clock)
{
    /// <summary>Servers were seen to answer 304 for ever; every so often the whole feed is asked for.</summary>
    public static readonly TimeSpan ValidatorsHold = TimeSpan.FromDays(8);

    public Validators ValidatorsFor(Feed feed) =>
        clock.GetUtcNow() - feed.LastFullAnswer < ValidatorsHold ? feed.Validators : Validators.None;

    /// <param name="feed">With everything that was learnt from the answer.</param>
    /// <param name="observation">What the poll showed; the publisher's hint is added here.</param>
    /// <param name="permanent">Where the answer says that the feed moved for good.</param>
    /// <param name="freshFor">How long the answer calls itself fresh.</param>
    public Feed Succeeded(Feed feed, PollObservation observation, Uri? permanent, TimeSpan? freshFor)
    {
        var now = clock.GetUtcNow();
        var interval = schedule.Next(observation with { PublisherHint = freshFor > feed.RefreshHint ? freshFor : feed.RefreshHint ?? freshFor });
        var gap = observation.IsGap;
        return FeedMove.Follow(feed, permanent, now) with
        {
            LastPolled = now,
            LastSuccess = now,
            ConsecutiveFailures = 0,
            FailureWeight = 0,
            Interval = interval,
            NextPoll = now + interval,
            Gaps = feed.Gaps + (gap ? 1 : 0),
            LastGap = gap ? new FeedGap(feed.LastSuccess ?? now, now) : feed.LastGap,
        };
    }

    public PollReport NotRead(Feed feed, string words) =>
        Failed(feed, FeedFailure.NotAFeed, words, FailureClass.Soft);

    public PollReport Failed(Feed feed, FetchFailure failure)
    {
        var report = Failed(feed, failure.Kind.ToString(), failure.Words, FailureClasses.Of(failure.Kind));
        return failure.Kind switch
        {
            FetchFailureKind.Gone or FetchFailureKind.NotFound or FetchFailureKind.DnsFailure when feed.MovedTo is not null =>
                report with { Feed = FeedMove.Revoke(report.Feed) },
            FetchFailureKind.Gone => report with { Feed = PauseFeed.Paused(report.Feed, failure.Words, clock.GetUtcNow()) },
            _ => report,
        };
    }

    /// <summary>The host asked to be left alone: that says nothing about the feed, which is not counted as failing.</summary>
    public PollReport Deferred(Feed feed, DateTimeOffset until, string words)
    {
        var now = clock.GetUtcNow();
        return Held(feed with { LastPolled = now }, now + PollSchedule.Deferred(until - now), words);
    }

    /// <summary>Another feed of its host was told to wait: this one is not even asked.</summary>
    public PollReport Held(Feed feed, DateTimeOffset until, string words)
    {
        var failure = new FeedFailure(FeedFailure.Deferred, words, clock.GetUtcNow());
        return new PollReport { Feed = feed with { LastFailure = failure, NextPoll = until }, Failure = failure };
    }

    private PollReport Failed(Feed feed, string kind, string words, FailureClass weight)
    {
        var now = clock.GetUtcNow();
        var failure = new FeedFailure(kind, words, now);
        var weighed = feed.FailureWeight + weight.Weight();
        var failed = feed with
        {
            LastPolled = now,
            ConsecutiveFailures = feed.ConsecutiveFailures + 1,
            FailureWeight = weighed,
            LastFailure = failure,
            NextPoll = now + schedule.Next(new PollObservation { Interval = feed.Interval, FailureWeight = weighed }),
        };
        return new PollReport { Feed = failed, Failure = failure };
    }
}
