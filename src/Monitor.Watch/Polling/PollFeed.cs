using System.Diagnostics;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;
using Monitor.Feeds.Scheduling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Polling;

/// <summary>Polls one feed: fetch, read, pick out what is new, triage it, and remember.</summary>
public sealed class PollFeed(
    IFeeds feeds,
    IFeedSource source,
    TriageItem triage,
    PollSchedule schedule,
    PollingOptions options,
    IEnumerable<IPollListener> listeners,
    TimeProvider clock)
{
    /// <returns>Null when there was nothing to do: no such feed, or polled since it was asked for.</returns>
    public async Task<PollReport?> PollAsync(FeedId id, DateTimeOffset askedAt, CancellationToken cancellation)
    {
        var feed = await feeds.FindAsync(id, cancellation);
        if (feed is null || feed.LastPolled >= askedAt)
        {
            return null;
        }

        var outcome = await source.FetchAsync(feed.Address, feed.Validators, cancellation);
        var report = outcome switch
        {
            FetchOutcome.NotModified answer => Unchanged(feed with { Validators = answer.Validators }),
            FetchOutcome.Modified answer when answer.BodyHash == feed.BodyHash =>
                Unchanged(feed with { Validators = answer.Validators }),
            FetchOutcome.Modified answer => await ReadAsync(feed, answer, cancellation),
            FetchOutcome.Deferred answer => Failed(feed, FeedFailure.Deferred, answer.Reason, answer.Until),
            FetchOutcome.Failed answer => Failed(feed, answer.Failure.Kind.ToString(), answer.Failure.Words),
            _ => throw new UnreachableException(),
        };
        await RememberAsync(report, cancellation);
        return report;
    }

    private PollReport Unchanged(Feed feed) =>
        new() { Feed = Succeeded(feed, new PollObservation { Interval = feed.Interval }) };

    private async Task<PollReport> ReadAsync(Feed feed, FetchOutcome.Modified answer, CancellationToken cancellation) =>
        FeedDoor.Read(answer.Body, answer.ContentType, answer.Address) switch
        {
            ReadOutcome.Read read => await TriageAsync(
                feed with { Validators = answer.Validators, BodyHash = answer.BodyHash }, read.Document, cancellation),
            ReadOutcome.NotAFeed not => Failed(feed, FeedFailure.NotAFeed, not.Reason),
            _ => throw new UnreachableException(),
        };

    private async Task<PollReport> TriageAsync(Feed feed, FeedDocument document, CancellationToken cancellation)
    {
        var titled = document.Title.Length > 0 ? feed with { Title = document.Title } : feed;
        var alertSince = AlertSince(feed);
        List<Match> matches = [];
        var unseen = document.Items.Where(item => !feed.Seen.Contains(ItemIdentity.WithinFeed(item))).ToList();
        foreach (var item in unseen)
        {
            if (await triage.TriageAsync(titled, item, alertSince, cancellation) is { } match)
            {
                matches.Add(match);
            }
        }

        return new PollReport
        {
            Feed = Succeeded(Remembering(titled, document.Items), ObservationOf(feed, document, unseen.Count)),
            Items = document.Items.Count,
            Unseen = unseen.Count,
            Matches = matches,
            Warnings = document.Warnings,
        };
    }

    private static Feed Remembering(Feed feed, IReadOnlyList<FeedItem> items) =>
        feed with { Seen = feed.Seen.With([.. items.Select(ItemIdentity.WithinFeed)]) };

    private static PollObservation ObservationOf(Feed feed, FeedDocument document, int unseen) => new()
    {
        Interval = feed.Interval,
        Items = document.Items.Count,
        Unseen = unseen,
        IsBaseline = feed.LastSuccess is null,
        PublisherHint = document.RefreshHint,
    };

    /// <summary>Null once the feed has been read before: whatever appears in it now is new.</summary>
    private DateTimeOffset? AlertSince(Feed feed) => feed.LastSuccess is null
        ? options.AlertSince ?? clock.GetUtcNow() - options.BaselineAge
        : null;

    private Feed Succeeded(Feed feed, PollObservation observation)
    {
        var now = clock.GetUtcNow();
        var interval = schedule.Next(observation);
        return feed with
        {
            LastPolled = now, LastSuccess = now, ConsecutiveFailures = 0, Interval = interval, NextPoll = now + interval,
        };
    }

    private PollReport Failed(Feed feed, string kind, string words, DateTimeOffset? until = null)
    {
        var now = clock.GetUtcNow();
        var failure = new FeedFailure(kind, words, now);
        var failures = feed.ConsecutiveFailures + 1;
        var pause = schedule.Next(new PollObservation
        {
            Interval = feed.Interval, ConsecutiveFailures = failures, PublisherHint = until - now,
        });
        var failed = feed with
        {
            LastPolled = now, ConsecutiveFailures = failures, LastFailure = failure, NextPoll = now + pause,
        };
        return new PollReport { Feed = failed, Failure = failure };
    }

    /// <summary>
    /// When another poll of this feed saved first, its row stands: what this one found is claimed and settled, so the
    /// next poll finds nothing left to do for it.
    /// </summary>
    private async Task RememberAsync(PollReport report, CancellationToken cancellation)
    {
        await feeds.SaveAsync(report.Feed, cancellation);
        foreach (var listener in listeners)
        {
            listener.Polled(report);
        }
    }
}
