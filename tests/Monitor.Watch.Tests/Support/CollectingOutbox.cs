using Monitor.Watch.Alerting;

namespace Monitor.Watch.Tests.Support;

internal sealed class CollectingOutbox : IAlertOutbox
{
    public List<(AlertRequest Request, TimeSpan Delay)> Enqueued { get; } = [];

    public List<AlertRequest> Buried { get; } = [];

    public Task EnqueueAsync(AlertRequest request, TimeSpan delay, CancellationToken cancellation)
    {
        Enqueued.Add((request, delay));
        return Task.CompletedTask;
    }

    public Task BuryAsync(AlertRequest request, CancellationToken cancellation)
    {
        Buried.Add(request);
        return Task.CompletedTask;
    }
}
