using Monitor.Feeds.Fetching;

namespace Monitor.Watch.Polling;

/// <summary>Why a poll brought no news that anybody could rely on.</summary>
/// <param name="Kind">A <see cref="FetchFailureKind"/> by name, <see cref="NotAFeed"/> or <see cref="Deferred"/>.</param>
/// <param name="Words">One sentence for a person.</param>
/// <param name="At">When.</param>
public sealed record FeedFailure(string Kind, string Words, DateTimeOffset At)
{
    /// <summary>Something was fetched and no feed was in it.</summary>
    public const string NotAFeed = nameof(NotAFeed);

    /// <summary>The server asked us to come back later.</summary>
    public const string Deferred = nameof(Deferred);
}
