namespace Monitor.Watch.Polling;

/// <summary>A redirect for good that is being watched: sites were seen to say 301 by mistake for an afternoon.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Since">When it was first seen.</param>
public sealed record FeedMove(Uri To, DateTimeOffset Since)
{
    public static readonly TimeSpan Holds = TimeSpan.FromHours(24);

    /// <summary>The feed after a poll that was led to <paramref name="permanent"/>, or nowhere (null).</summary>
    internal static Feed Follow(Feed feed, Uri? permanent, DateTimeOffset now)
    {
        if (permanent is null || permanent == feed.Current)
        {
            return feed with { PendingMove = null };
        }

        if (feed.PendingMove is not { } pending || pending.To != permanent)
        {
            return feed with { PendingMove = new FeedMove(permanent, now) };
        }

        return now - pending.Since < Holds
            ? feed
            : feed with { MovedTo = permanent == feed.Address ? null : permanent, PendingMove = null };
    }

    /// <summary>The feed back where it was added, to be asked there next time: what it had moved to is no more.</summary>
    internal static Feed Revoke(Feed feed) => feed with { MovedTo = null, PendingMove = null, Validators = Monitor.Feeds.Fetching.Validators.None };
}
