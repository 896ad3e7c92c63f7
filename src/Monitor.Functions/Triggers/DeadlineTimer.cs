using Microsoft.Azure.Functions.Worker;
using Monitor.Watch.Events;

namespace Monitor.Functions.Triggers;

public sealed class DeadlineTimer(WatchDeadlines watch)
{
    /// <summary>Every hour: a deadline is a day, and the local run may be up for a few hours only.</summary>
    [Function(nameof(DeadlineTimer))]
    public Task RunAsync([TimerTrigger("0 10 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        watch.WatchAsync(cancellation);
}
