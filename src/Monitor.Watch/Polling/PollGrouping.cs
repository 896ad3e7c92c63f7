namespace Monitor.Watch.Polling;

/// <summary>
/// Packs feeds into requests. All feeds of one host travel together, so that one worker alone talks to that host;
/// hosts are packed together up to 32 feeds a request. A host with more feeds has requests of its own of up to 1,000:
/// 35 bytes an id keep the message below 48 KiB, and Base64 below the queue's limit of 64 KiB.
/// </summary>
internal static class PollGrouping
{
    public const int FeedsPerRequest = 32;
    public const int FeedsOfOneHost = 1000;

    public static IEnumerable<PollRequest> Pack(IEnumerable<DueFeed> feeds, DateTimeOffset askedAt)
    {
        List<FeedId> open = [];
        foreach (var host in feeds.GroupBy(feed => feed.Host, feed => feed.Id, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var chunk in host.Chunk(FeedsOfOneHost))
            {
                if (open.Count > 0 && open.Count + chunk.Length > FeedsPerRequest)
                {
                    yield return new PollRequest(askedAt, open);
                    open = [];
                }

                open.AddRange(chunk);
            }
        }

        if (open.Count > 0)
        {
            yield return new PollRequest(askedAt, open);
        }
    }
}
