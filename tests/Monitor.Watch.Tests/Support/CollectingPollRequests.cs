using Monitor.Watch.Polling;

namespace Monitor.Watch.Tests.Support;

internal sealed class CollectingPollRequests : IPollRequests
{
    public List<PollRequest> Enqueued { get; } = [];

    /// <summary>What the queue fails with; null while it works.</summary>
    public Exception? Failure { get; set; }

    public Task EnqueueAsync(PollRequest request, CancellationToken cancellation)
    {
        if (Failure is { } failure)
        {
            return Task.FromException(failure);
        }

        Enqueued.Add(request);
        return Task.CompletedTask;
    }
}
