using Monitor.Functions.Queues;

namespace Monitor.Functions.Telemetry;

/// <summary>Looks at the app's health now and then, and writes it where alert rules look: in counts and in the journal.</summary>
public sealed class Pulse(CheckHealth health, Instruments instruments, Journal journal)
{
    public async Task BeatAsync(CancellationToken cancellation)
    {
        var report = await health.CheckAsync(cancellation);
        foreach (var (name, count) in (report.Queues ?? new Dictionary<string, int>()).Where(queue => QueueNames.DeadLetters.Contains(queue.Key)))
        {
            instruments.DeadLetters(name, count);
            if (count > 0)
            {
                journal.DeadLetters(name, count);
            }
        }

        if (report.Status == HealthStatus.Fail)
        {
            journal.Broken(report.Broken);
        }
    }
}
