using Microsoft.Azure.Functions.Worker;
using Monitor.Watch.Retention;

namespace Monitor.Functions.Triggers;

public sealed class RetentionTimer(ApplyRetention retention)
{
    /// <summary>Every hour another sixteenth of the stores: small work, also where the app is up for a few hours only.</summary>
    [Function(nameof(RetentionTimer))]
    public Task RunAsync([TimerTrigger("0 25 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        retention.ApplyPartAsync(cancellation);
}
