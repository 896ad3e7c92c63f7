using Microsoft.Azure.Functions.Worker;
using Monitor.Watch.Digests;

namespace Monitor.Functions.Triggers;

public sealed class DigestTimer(DispatchDigests dispatch)
{
    [Function(nameof(DigestTimer))]
    public Task RunAsync([TimerTrigger("%DigestSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        dispatch.DispatchDueAsync(cancellation);
}
