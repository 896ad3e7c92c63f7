using Azure;
using Monitor.Functions.Queues;
using Monitor.Watch.Canary;
using Monitor.Watch.Coverage;

namespace Monitor.Functions.Telemetry;

/// <summary>Looks at whether the app keeps its promise: feeds are polled in time, and nothing lies undelivered.</summary>
public sealed class CheckHealth(MeasureCoverage measure, QueueLengths lengths, CheckCanary canary, TimeProvider clock)
{
    /// <summary>Whoever asks for health must not wait as long as storage keeps everybody else waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<HealthReport> CheckAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await LookAsync(either.Token, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failing($"Storage did not answer within {Patience.TotalSeconds} seconds: check that the account is up.");
        }
        catch (AggregateException fault) when (fault.InnerExceptions[^1] is RequestFailedException or OperationCanceledException)
        {
            // What the storage clients throw when they have tried again and again.
            return Failing(WordsOf(fault.InnerExceptions[^1] as RequestFailedException));
        }
        catch (RequestFailedException fault)
        {
            return Failing(WordsOf(fault));
        }
    }

    /// <summary>The lengths of the queues are little to ask for; the feeds may be many, and take as long as they take.</summary>
    private async Task<HealthReport> LookAsync(CancellationToken soon, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var queues = await lengths.CountAsync(soon);
        var feeds = await measure.MeasureAsync(cancellation);
        var planted = await canary.CheckAsync(cancellation);
        var milliseconds = Math.Round(clock.GetElapsedTime(began).TotalMilliseconds);
        return new HealthReport([Storage(HealthStatus.Pass, milliseconds, ""), .. Of(feeds), .. Of(planted), .. Of(queues)]) { Feeds = feeds, Queues = queues };
    }

    private static HealthReport Failing(string words) => new([Storage(HealthStatus.Fail, null, words)]);

    /// <summary>Without a fault, storage did not answer in time.</summary>
    private static string WordsOf(RequestFailedException? fault) => fault switch
    {
        null or { Status: 0 } => "Storage cannot be reached: check that the account is up and that AzureWebJobsStorage names it.",
        { Status: 429 or >= 500 } => $"Storage does not serve requests for now ({fault.Status} {fault.ErrorCode}).",
        _ => $"Storage answered {fault.Status} {fault.ErrorCode}: check what the app's identity may do there.",
    };

    private static HealthCheck Storage(HealthStatus status, object? milliseconds, string words) =>
        new("storage", "responseTime", status, milliseconds, "ms", words);

    private static IEnumerable<HealthCheck> Of(FeedCoverage feeds) =>
    [
        new("feeds", "lastSuccess", HealthStatus.Pass, feeds.LastSuccess, "time", ""),
        Check("feeds", "overdue", HealthStatus.Fail, feeds.Overdue, "{feed}", $"{feeds.Overdue} of {feeds.Listed} feeds should have been polled {FeedCoverage.Patience.TotalMinutes} minutes ago or before: check that PollTimer and PollFeeds run."),
        Check("feeds", "failing", HealthStatus.Warn, feeds.Failing, "{feed}", $"The last poll of {feeds.Failing} feeds failed; 'monitor feeds list' says why."),
        Check("feeds", "unread", HealthStatus.Warn, feeds.Unread, "{feed}", $"{feeds.Unread} feeds have not been read for a day: what they published is unknown."),
        Check("feeds", "possibleGaps", HealthStatus.Warn, feeds.WithGaps, "{feed}", $"In {feeds.WithGaps} feeds items may have come and gone unseen during the last day."),
        Check("feeds", "paused", HealthStatus.Warn, feeds.Paused, "{feed}", $"{feeds.Paused} feeds are paused and not polled."),
    ];

    private static IEnumerable<HealthCheck> Of(CanaryState? canary) => canary is null
        ? []
        : [new("canary", "delivered", canary.Missed.Length > 0 ? HealthStatus.Fail : HealthStatus.Pass, canary.Delivered, "time", canary.Missed)];

    private static IEnumerable<HealthCheck> Of(IReadOnlyDictionary<string, int> queues) => QueueNames.DeadLetters.Select(name =>
        Check(name, "messages", HealthStatus.Warn, queues[name], "{message}", $"{queues[name]} dead letters lie in {name}: 'monitor alerts --dead' says why, 'monitor replay' tries them again."));

    private static HealthCheck Check(string component, string measurement, HealthStatus otherwise, int count, string unit, string words) =>
        count == 0 ? new(component, measurement, HealthStatus.Pass, 0, unit, "") : new(component, measurement, otherwise, count, unit, words);
}
