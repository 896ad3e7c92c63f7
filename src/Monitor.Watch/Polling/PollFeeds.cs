using System.Runtime.ExceptionServices;

namespace Monitor.Watch.Polling;

/// <summary>Polls the feeds of one request, one after the other: they may share a host.</summary>
public sealed class PollFeeds(PollFeed poll)
{
    /// <summary>
    /// Polls them all. One feed that fails for a reason of ours (storage out of reach, say) does not stop the next;
    /// its exception is thrown at the end so that the request comes again, when the others are found polled already.
    /// </summary>
    public async Task PollAsync(PollRequest request, CancellationToken cancellation)
    {
        var hosts = new HeldHosts();
        ExceptionDispatchInfo? first = null;
        foreach (var feed in request.Feeds)
        {
            try
            {
                await poll.PollAsync(feed, request.AskedAt, hosts, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                first ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        first?.Throw();
    }
}
