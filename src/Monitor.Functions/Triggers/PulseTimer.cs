using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Telemetry;

namespace Monitor.Functions.Triggers;

public sealed class PulseTimer(Pulse pulse)
{
    /// <summary>Every five minutes: an alert rule that asks for half an hour then sees six beats.</summary>
    [Function(nameof(PulseTimer))]
    public Task RunAsync([TimerTrigger("15 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        pulse.BeatAsync(cancellation);
}
