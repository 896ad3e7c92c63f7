namespace Monitor.Cli.Local;

/// <summary>The section extensions.queues of host.json, with the defaults of its documentation.</summary>
/// <param name="BatchSize">Messages taken at once, 1 to 32.</param>
/// <param name="NewBatchThreshold">The next batch is taken when no more than so many are being worked on.</param>
/// <param name="MaxPollingInterval">The longest pause of an idle queue.</param>
/// <param name="VisibilityTimeout">How long a message waits after a failed try.</param>
/// <param name="MaxDequeueCount">Tries before a message goes to the poison queue.</param>
internal sealed record QueueSettings(
    int BatchSize,
    int NewBatchThreshold,
    TimeSpan MaxPollingInterval,
    TimeSpan VisibilityTimeout,
    int MaxDequeueCount)
{
    public static readonly QueueSettings Default =
        new(16, 8, TimeSpan.FromMinutes(1), TimeSpan.Zero, 5);
}
