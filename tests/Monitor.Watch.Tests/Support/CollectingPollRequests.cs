using Monitor.Watch.Polling;

namespace Monitor.Watch.Tests.Support;

internal sealed class CollectingPollRequests : IPollRequests
{
    public List<PollRequest> Enqueued { get; } = [];

    public Task EnqueueAsync(PollRequest request, CancellationToken cancellation)
    {
        Enqueued.Add(request);
        return Task.CompletedTask;
    }
}
