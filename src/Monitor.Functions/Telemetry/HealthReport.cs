using Monitor.Watch.Coverage;

namespace Monitor.Functions.Telemetry;

/// <summary>How the app is, all together.</summary>
public sealed record HealthReport(IReadOnlyList<HealthCheck> Checks)
{
    /// <summary>Null when storage could not be asked.</summary>
    public FeedCoverage? Feeds { get; init; }

    /// <summary>How many messages each queue holds; null when storage could not be asked.</summary>
    public IReadOnlyDictionary<string, int>? Queues { get; init; }

    /// <summary>As bad as the worst check.</summary>
    public HealthStatus Status => Checks.Max(check => check.Status);

    /// <summary>What broke the promise; empty while it is kept.</summary>
    public string Broken => string.Join(' ', Checks.Where(check => check.Status == HealthStatus.Fail).Select(check => check.Words));
}
