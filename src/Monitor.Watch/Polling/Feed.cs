using Monitor.Feeds.Fetching;

namespace Monitor.Watch.Polling;

/// <summary>What is polled, and what was learnt of it so far.</summary>
public sealed record Feed
{
    public required FeedId Id { get; init; }

    /// <summary>The address under which the feed was added; never changes.</summary>
    public required Uri Address { get; init; }

    /// <summary>The feed's own title once it was read, until then the one it was added with, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>
    /// False for a feed that only one run was asked to poll: it keeps its history, but the timer leaves it alone.
    /// </summary>
    public bool Listed { get; init; } = true;

    public Validators Validators { get; init; } = Validators.None;

    /// <summary>Hash of the body last read, or null before the first.</summary>
    public string? BodyHash { get; init; }

    public SeenItems Seen { get; init; } = SeenItems.None;

    public DateTimeOffset NextPoll { get; init; }

    public TimeSpan Interval { get; init; }

    public DateTimeOffset? LastPolled { get; init; }

    /// <summary>When the feed last answered with something readable, a 304 included; null before its first poll.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    public int ConsecutiveFailures { get; init; }

    /// <summary>The most recent failure, kept after a success for whoever asks why items came late.</summary>
    public FeedFailure? LastFailure { get; init; }

    /// <summary>What the store needs to notice that somebody else saved the feed meanwhile; opaque, null when unsaved.</summary>
    public string? Revision { get; init; }

    /// <summary>The title, or the address where there is none.</summary>
    public string Name => Title.Length > 0 ? Title : Address.IsFile ? Path.GetFileName(Address.LocalPath) : Address.AbsoluteUri;

    /// <summary>A feed not yet polled, due at once.</summary>
    public static Feed New(Uri address, string title, bool listed, DateTimeOffset now) => new()
    {
        Id = FeedId.Of(address),
        Address = address,
        Title = title,
        Listed = listed,
        NextPoll = now,
    };
}
