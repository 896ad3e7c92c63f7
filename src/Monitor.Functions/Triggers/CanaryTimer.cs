using Microsoft.Azure.Functions.Worker;
using Monitor.Watch.Canary;

namespace Monitor.Functions.Triggers;

public sealed class CanaryTimer(WatchCanary watch)
{
    /// <summary>As often as feeds are polled: a canary that is planted is polled with the next feeds.</summary>
    [Function(nameof(CanaryTimer))]
    public Task RunAsync([TimerTrigger("%PollSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        watch.WatchAsync(cancellation);
}
