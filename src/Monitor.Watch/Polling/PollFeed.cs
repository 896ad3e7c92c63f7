using System.Diagnostics;
using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;
using Monitor.Feeds.Scheduling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Polling;

/// <summary>Polls one feed: fetch, read, pick out what is new or edited, triage it, and remember.</summary>
public sealed class PollFeed(
    IFeeds feeds,
    IFeedSource source,
    TriageItem triage,
    PollSchedule schedule,
    PollingOptions options,
    IEnumerable<IPollListener> listeners,
    TimeProvider clock)
{
    private readonly FeedProgress _progress = new(schedule, clock);
    private readonly PollTurns _turns = new();

    /// <returns>Null when there was nothing to do: no such feed, or polled since it was asked for.</returns>
    public Task<PollReport?> PollAsync(FeedId id, DateTimeOffset askedAt, CancellationToken cancellation) =>
        PollAsync(id, askedAt, new HeldHosts(), cancellation);

    /// <param name="id">The feed.</param>
    /// <param name="askedAt">When the poll was asked for.</param>
    /// <param name="hosts">Those that are left alone; one that asks for it is entered.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal Task<PollReport?> PollAsync(FeedId id, DateTimeOffset askedAt, HeldHosts hosts, CancellationToken cancellation) =>
        _turns.InTurnAsync(id, () => PollInTurnAsync(id, askedAt, hosts, cancellation));

    private async Task<PollReport?> PollInTurnAsync(
        FeedId id, DateTimeOffset askedAt, HeldHosts hosts, CancellationToken cancellation)
    {
        using var span = Spans.Source.StartActivity("poll feed");
        var report = await PollOnceAsync(id, askedAt, hosts, cancellation);
        Describe(span, report);
        return report;
    }

    private async Task<PollReport?> PollOnceAsync(
        FeedId id, DateTimeOffset askedAt, HeldHosts hosts, CancellationToken cancellation)
    {
        var feed = await feeds.FindAsync(id, cancellation);
        if (feed is null || feed.WasPolledSince(askedAt, clock.GetUtcNow()))
        {
            return null;
        }

        if (feed.Pause is not null)
        {
            return Told(new PollReport { Feed = feed, IsSkipped = true });
        }

        if (feed.IsDeferred && feed.NextPoll > clock.GetUtcNow())
        {
            hosts.Hold(feed.Current.Host, feed.NextPoll);
        }

        var report = hosts.Until(feed.Current.Host) is { } until
            ? _progress.Held(feed, until, $"{feed.Current.Host} asked to be left alone; this feed waits with the others of that host.")
            : await AskAsync(feed, hosts, cancellation);

        // When another poll of this feed saved first, its row stands: what this one found is claimed and settled, so
        // the next poll finds nothing left to do for it.
        await feeds.SaveAsync(report.Feed, cancellation);
        return Told(report);
    }

    private async Task<PollReport> AskAsync(Feed feed, HeldHosts hosts, CancellationToken cancellation)
    {
        switch (await source.FetchAsync(feed.Current, _progress.ValidatorsFor(feed), cancellation))
        {
            case FetchOutcome.NotModified answer:
                return Unchanged(feed with { Validators = answer.Validators }, answer.PermanentAddress, answer.FreshFor);
            case FetchOutcome.Modified answer when answer.BodyHash == feed.BodyHash:
                return Unchanged(Answered(feed, answer), answer.PermanentAddress, answer.FreshFor);
            case FetchOutcome.Modified answer:
                return await ReadAsync(feed, answer, cancellation);
            case FetchOutcome.Deferred answer:
                var deferred = _progress.Deferred(feed, answer.Until, answer.Reason);
                hosts.Hold(feed.Current.Host, deferred.Feed.NextPoll);
                return deferred;
            case FetchOutcome.Failed answer:
                return _progress.Failed(feed, answer.Failure);
            default:
                throw new UnreachableException();
        }
    }

    private PollReport Unchanged(Feed feed, Uri? permanent, TimeSpan? freshFor) => new()
    {
        Feed = _progress.Succeeded(feed, new PollObservation { Interval = feed.Interval }, permanent, freshFor),
    };

    private Feed Answered(Feed feed, FetchOutcome.Modified answer) =>
        feed with { Validators = answer.Validators, BodyHash = answer.BodyHash, LastFullAnswer = clock.GetUtcNow() };

    private async Task<PollReport> ReadAsync(Feed feed, FetchOutcome.Modified answer, CancellationToken cancellation) =>
        FeedDoor.Read(answer.Body, answer.ContentType, answer.Address) switch
        {
            ReadOutcome.Read read => await TriageAsync(Answered(feed, answer), answer, read.Document, cancellation),
            ReadOutcome.NotAFeed not => _progress.NotRead(feed, not.Reason),
            _ => throw new UnreachableException(),
        };

    private async Task<PollReport> TriageAsync(
        Feed feed, FetchOutcome.Modified answer, FeedDocument document, CancellationToken cancellation)
    {
        var read = feed with
        {
            Title = document.Title.Length > 0 ? document.Title : feed.Title, RefreshHint = document.RefreshHint,
        };
        var items = ItemIdentity.Of(document.Items);
        var news = items.Select(item => new NewItem(item.Item, item.Marks, feed.Seen.Recall(item.Marks)))
            .Where(item => item.Novelty != Novelty.Known).DistinctBy(item => item.Marks).ToList();
        var results = await TriageAsync(new TriagePass(read, AlertSince(feed), options), news, cancellation);
        var matched = results.Where(result => result.Result.Matches).Select(result => result.Item.Marks).ToHashSet();
        var unseen = news.Count(item => item.Novelty == Novelty.New);
        var remembering = read with { Seen = feed.Seen.With(items.Select(item => (item.Marks, matched.Contains(item.Marks)))) };
        var after = _progress.Succeeded(
            remembering, ObservationOf(feed, items.Select(item => item.Marks).Distinct().Count(), unseen), answer.PermanentAddress, answer.FreshFor);
        return new PollReport
        {
            Feed = after,
            Items = items.Count,
            Unseen = unseen,
            Edited = news.Count - unseen,
            NewVersions = results.Count(result => result.Result.IsNewVersion),
            Gap = after.Gaps > feed.Gaps ? after.LastGap : null,
            Matches = [.. results.Select(result => result.Result.Match).OfType<Match>()],
            Kept = [.. results.Select(result => result.Result.Kept).OfType<Match>()],
            Warnings = answer.Note is { } note ? [note, .. document.Warnings] : document.Warnings,
        };
    }

    private async Task<List<(NewItem Item, Triaged Result)>> TriageAsync(
        TriagePass pass, List<NewItem> items, CancellationToken cancellation)
    {
        List<(NewItem, Triaged)> results = [];
        foreach (var item in items)
        {
            results.Add((item, await triage.TriageAsync(pass, item, cancellation)));
        }

        return results;
    }

    private static PollObservation ObservationOf(Feed feed, int items, int unseen) => new()
    {
        Interval = feed.Interval, Items = items, Unseen = unseen, IsBaseline = feed.Seen.Count == 0,
    };

    /// <summary>Null once the feed has been read before: whatever appears in it now is new.</summary>
    private DateTimeOffset? AlertSince(Feed feed) => feed.LastSuccess is null
        ? options.AlertSince ?? clock.GetUtcNow() - options.BaselineAge
        : null;

    /// <summary>Its status is ours: an error where the poll says nothing about news.</summary>
    private static void Describe(Activity? span, PollReport? report)
    {
        span?.SetTag("feed.id", report?.Feed.Id.Value)
            .SetTag("server.address", report?.Feed.Current.Host)
            .SetTag("feed.items.new", report?.Unseen)
            .SetTag("feed.items.matched", report?.Matches.Count);
        if (report?.Failure is { } failure)
        {
            span?.SetTag("error.type", failure.Kind).SetStatus(ActivityStatusCode.Error, failure.Words);
        }
    }

    private PollReport Told(PollReport report)
    {
        foreach (var listener in listeners)
        {
            listener.Polled(report);
        }

        return report;
    }
}
