using Microsoft.Azure.Functions.Worker;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Triggers;

public sealed class PollTimer(DispatchPolls dispatch)
{
    [Function(nameof(PollTimer))]
    public Task RunAsync([TimerTrigger("%PollSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        dispatch.DispatchDueAsync(cancellation);
}
