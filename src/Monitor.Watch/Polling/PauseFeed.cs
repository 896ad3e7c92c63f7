namespace Monitor.Watch.Polling;

/// <summary>Takes a feed out of the round, and back into it.</summary>
public sealed class PauseFeed(IFeeds feeds, TimeProvider clock)
{
    /// <summary>A paused feed is never due. The table's query for due feeds needs no further condition this way.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>The feed as it now is; null when there is no such feed. A feed that is paused stays as it is.</returns>
    public Task<Feed?> PauseAsync(FeedId id, string words, CancellationToken cancellation) =>
        ChangeAsync(id, feed => feed.Pause is null ? Paused(feed, words, clock.GetUtcNow()) : feed, cancellation);

    /// <returns>The feed as it now is, due at once; null when there is no such feed. A feed that is not paused stays as it is.</returns>
    public Task<Feed?> ResumeAsync(FeedId id, CancellationToken cancellation) =>
        ChangeAsync(id, feed => feed.Pause is null ? feed : feed with { Pause = null, NextPoll = clock.GetUtcNow() }, cancellation);

    internal static Feed Paused(Feed feed, string words, DateTimeOffset now) =>
        feed with { Pause = new FeedPause(words, now), NextPoll = Never };

    private async Task<Feed?> ChangeAsync(FeedId id, Func<Feed, Feed> change, CancellationToken cancellation)
    {
        while (await feeds.FindAsync(id, cancellation) is { } feed)
        {
            var changed = change(feed);
            if (ReferenceEquals(changed, feed) || await feeds.SaveAsync(changed, cancellation))
            {
                return changed;
            }
        }

        return null;
    }
}
