using System.Diagnostics.Metrics;
using Monitor.Watch;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Telemetry;

/// <summary>
/// What the app counts, under the meter <see cref="MeterName"/>. Names and units follow OpenTelemetry's conventions: a
/// count is in braces, a duration in seconds.
/// </summary>
public sealed class Instruments : IPollListener, IDeliveryListener
{
    public const string MeterName = Spans.SourceName;

    private readonly TimeProvider _clock;
    private readonly Counter<long> _due;
    private readonly Counter<long> _polled;
    private readonly Counter<long> _new;
    private readonly Counter<long> _scored;
    private readonly Counter<long> _matched;
    private readonly Counter<long> _gaps;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Histogram<double> _latency;
    private readonly Gauge<int> _deadLetters;

    public Instruments(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(MeterName);
        _due = meter.CreateCounter<long>("monitor.feeds.due", "{feed}", "Feeds that were due and asked for.");
        _polled = meter.CreateCounter<long>("monitor.feeds.polled", "{feed}", "Polls that are over, by their outcome.");
        _new = meter.CreateCounter<long>("monitor.items.new", "{item}", "Items that had not been seen before.");
        _scored = meter.CreateCounter<long>("monitor.items.scored", "{item}", "New and edited items whose relevance was judged.");
        _matched = meter.CreateCounter<long>("monitor.items.matched", "{item}", "Items that were stored as matches.");
        _gaps = meter.CreateCounter<long>("monitor.feeds.gaps", "{gap}", "Polls after which items may have come and gone unseen.");
        _sent = meter.CreateCounter<long>("monitor.alerts.sent", "{alert}", "Alerts that a channel acknowledged.");
        _failed = meter.CreateCounter<long>("monitor.alerts.failed", "{attempt}", "Attempts to deliver that a channel did not acknowledge.");
        _deadLetters = meter.CreateGauge<int>("monitor.dead_letters", "{message}", "Messages that were given up, by their queue.");
        _latency = meter.CreateHistogram("monitor.delivery.latency", "s", "From publication, as the feed says it, to the first acknowledgement.", null, Steps);
    }

    /// <summary>From one second to a day: an alert is wanted within minutes, and retries go on for hours.</summary>
    private static InstrumentAdvice<double> Steps => new() { HistogramBucketBoundaries = [1, 10, 30, 60, 120, 300, 600, 1200, 3600, 4 * 3600, 24 * 3600] };

    public void Asked(int feeds) => _due.Add(feeds);

    public void Polled(PollReport report)
    {
        _polled.Add(1, Of("outcome", OutcomeOf(report)));
        _new.Add(report.Unseen);
        _scored.Add(report.Unseen + report.Edited);
        _matched.Add(report.Matches.Count);
        _gaps.Add(report.Gap is null ? 0 : 1);
    }

    public void Attempted(Delivery delivery, Subscription subscription, DateTimeOffset? published)
    {
        var channel = Of("channel", delivery.Key.Channel.ToString().ToLowerInvariant());
        if (delivery.State != DeliveryState.Sent)
        {
            _failed.Add(1, channel);
        }
        else if (published is { } since)
        {
            _sent.Add(1, channel);
            _latency.Record(Math.Max(0, (_clock.GetUtcNow() - since).TotalSeconds), channel);
        }
    }

    /// <summary>How many messages lie in a queue of dead letters.</summary>
    public void DeadLetters(string queue, int count) => _deadLetters.Record(count, Of("queue", queue));

    private static string OutcomeOf(PollReport report) => report switch
    {
        { IsSkipped: true } => "skipped",
        { Failure.Kind: FeedFailure.Deferred } => "deferred",
        { Failure: not null } => "failed",
        _ => "ok",
    };

    private static KeyValuePair<string, object?> Of(string name, string value) => new(name, value);
}
