using Monitor.Watch.Alerting;

namespace Monitor.Watch.Tests.Support;

internal sealed class CollectingOutbox(Fate fate) : IOutbox<AlertRequest>
{
    public CollectingOutbox()
        : this(new Fate())
    {
    }

    public List<(AlertRequest Request, TimeSpan Delay)> Enqueued { get; } = [];

    public List<AlertRequest> Buried { get; } = [];

    public async Task EnqueueAsync(AlertRequest request, TimeSpan delay, CancellationToken cancellation)
    {
        await fate.StepAsync();
        Enqueued.Add((request, delay));
    }

    public Task BuryAsync(AlertRequest request, CancellationToken cancellation)
    {
        Buried.Add(request);
        return Task.CompletedTask;
    }
}
