using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Monitor.Watch.Polling;

/// <summary>Polls the feeds of one request, few at a time: they may share a host.</summary>
public sealed class PollFeeds(PollFeed poll, IPollRequests requests, PollingOptions options, TimeProvider clock)
{
    /// <summary>
    /// Polls them all, or hands the rest back to the queue when time is up. One feed that fails for a reason of ours
    /// (storage out of reach, say) does not stop the next; its exception is thrown at the end so that the request
    /// comes again, when the others are found polled already.
    /// </summary>
    public async Task PollAsync(PollRequest request, CancellationToken cancellation)
    {
        var hosts = new HeldHosts();
        var failures = new ConcurrentQueue<ExceptionDispatchInfo>();
        var rest = new ConcurrentQueue<FeedId>();
        var began = clock.GetTimestamp();
        await Parallel.ForEachAsync(
            request.Feeds,
            new ParallelOptions { MaxDegreeOfParallelism = options.FeedsAtOnce, CancellationToken = cancellation },
            async (feed, token) =>
            {
                if (clock.GetElapsedTime(began) > options.RequestTimeLimit)
                {
                    rest.Enqueue(feed);
                    return;
                }

                await PollAsync(feed, request.AskedAt, hosts, failures, token);
            });
        await HandBackAsync(request, rest, cancellation);
        failures.FirstOrDefault()?.Throw();
    }

    private async Task PollAsync(
        FeedId feed, DateTimeOffset askedAt, HeldHosts hosts, ConcurrentQueue<ExceptionDispatchInfo> failures, CancellationToken cancellation)
    {
        try
        {
            await poll.PollAsync(feed, askedAt, hosts, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.Enqueue(ExceptionDispatchInfo.Capture(exception));
        }
    }

    private async Task HandBackAsync(PollRequest request, ConcurrentQueue<FeedId> rest, CancellationToken cancellation)
    {
        if (!rest.IsEmpty)
        {
            await requests.EnqueueAsync(request with { Feeds = [.. rest] }, cancellation);
        }
    }
}
