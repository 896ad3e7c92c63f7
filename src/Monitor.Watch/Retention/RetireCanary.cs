using Monitor.Watch.Canary;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Retention;

/// <summary>
/// Removes feeds of canaries that have not been read for long, because the canary was turned off or the app has moved;
/// with the last of them goes the subscription that they were told to. Where there is a canary after all, it is planted
/// again.
/// </summary>
public sealed class RetireCanary(IFeeds feeds, ISubscriptions subscriptions, RetentionOptions options, TimeProvider clock)
{
    public async Task<RetentionLine> RetireAsync(CancellationToken cancellation)
    {
        var known = await KnownAsync(cancellation);
        var aged = known.Where(IsAged).ToList();
        foreach (var feed in aged)
        {
            await feeds.RemoveAsync(feed.Id, cancellation);
        }

        if (aged.Count > 0 && aged.Count == known.Count)
        {
            await subscriptions.RemoveAsync(CanaryFeed.Subscription, cancellation);
        }

        return LineOf(aged.Count);
    }

    public async Task<RetentionLine> PreviewAsync(CancellationToken cancellation) =>
        LineOf((await KnownAsync(cancellation)).Count(IsAged));

    private async Task<List<Feed>> KnownAsync(CancellationToken cancellation) =>
        await feeds.AllAsync(cancellation).Where(feed => feed.IsCanary).ToListAsync(cancellation);

    /// <summary>One that was just planted has not been polled.</summary>
    private bool IsAged(Feed feed) => feed.LastPolled is not null && !(clock.GetUtcNow() - feed.LastSuccess <= options.Canaries);

    private RetentionLine LineOf(int count) => new("feeds of canaries", options.Canaries, count);
}
