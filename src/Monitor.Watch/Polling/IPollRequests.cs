namespace Monitor.Watch.Polling;

public interface IPollRequests
{
    Task EnqueueAsync(PollRequest request, CancellationToken cancellation);
}
