using Microsoft.Azure.Functions.Worker;
using Monitor.Watch;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Triggers;

public sealed class PollTimer(DispatchPolls dispatch)
{
    [Function(nameof(PollTimer))]
    public async Task RunAsync([TimerTrigger("%PollSchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        using var span = Spans.Source.StartActivity("dispatch polls");
        await dispatch.DispatchDueAsync(cancellation);
    }
}
