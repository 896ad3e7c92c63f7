using Monitor.Feeds.Fetching;

namespace Monitor.Watch.Polling;

/// <summary>What is polled, and what was learnt of it so far.</summary>
public sealed record Feed
{
    /// <summary>Clocks of machines differ by less. What is dated further ahead was dated by a clock that was set back since.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public required FeedId Id { get; init; }

    /// <summary>The address under which the feed was added; never changes.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where the feed moved for good; null while it is where it was added.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Where it says that it moved, until that has held for <see cref="FeedMove.Holds"/>.</summary>
    public FeedMove? PendingMove { get; init; }

    /// <summary>The folders it lies in, outermost first, joined by "/"; empty at the top.</summary>
    public string Category { get; init; } = "";

    /// <summary>The feed's own title once it was read, until then the one it was added with, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>
    /// False for a feed that only one run was asked to poll: it keeps its history, but the timer leaves it alone.
    /// </summary>
    public bool Listed { get; init; } = true;

    /// <summary>The app's own feed of planted items: what it says is told to nobody.</summary>
    public bool IsCanary { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    /// <summary>Hash of the body last read, or null before the first.</summary>
    public string? BodyHash { get; init; }

    /// <summary>When the server last gave the whole feed rather than a 304; null before, and for feeds of older versions.</summary>
    public DateTimeOffset? LastFullAnswer { get; init; }

    /// <summary>What the feed itself said of how often to read it (ttl, sy:*), kept for the polls that a 304 answers.</summary>
    public TimeSpan? RefreshHint { get; init; }

    public SeenItems Seen { get; init; } = SeenItems.None;

    public DateTimeOffset NextPoll { get; init; }

    public TimeSpan Interval { get; init; }

    public DateTimeOffset? LastPolled { get; init; }

    /// <summary>When the feed last answered with something readable, a 304 included; null before its first poll.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    public int ConsecutiveFailures { get; init; }

    /// <summary>The weights of these failures added up, by which the feed is slowed down.</summary>
    public double FailureWeight { get; init; }

    /// <summary>The most recent failure, kept after a success for whoever asks why items came late.</summary>
    public FeedFailure? LastFailure { get; init; }

    /// <summary>How often two polls in a row had no item in common.</summary>
    public int Gaps { get; init; }

    /// <summary>The last of these; null without any.</summary>
    public FeedGap? LastGap { get; init; }

    /// <summary>Not polled until somebody resumes it; null for a feed that is polled.</summary>
    public FeedPause? Pause { get; init; }

    /// <summary>What the store needs to notice that somebody else saved the feed meanwhile; opaque, null when unsaved.</summary>
    public string? Revision { get; init; }

    /// <summary>
    /// Whether its next poll is at or before <paramref name="now"/>. A feed that was polled in the future is due too: the
    /// clock was set back since, and the feed would be silent until the clock has caught up.
    /// </summary>
    public bool IsDueAt(DateTimeOffset now) =>
        NextPoll <= now || (LastPolled > now + ClockTolerance && NextPoll < PauseFeed.Never);

    /// <summary>Whether it was polled at or after <paramref name="asked"/>, as far as the clock can be trusted.</summary>
    public bool WasPolledSince(DateTimeOffset asked, DateTimeOffset now) =>
        LastPolled >= asked && LastPolled <= now + ClockTolerance;

    /// <summary>Where it is polled.</summary>
    public Uri Current => MovedTo ?? Address;

    /// <summary>Whether the last that was heard of it is that its host wants to be left alone.</summary>
    public bool IsDeferred => LastFailure is { Kind: FeedFailure.Deferred } asked && asked.At >= (LastPolled ?? asked.At);

    /// <summary>The title, or the address where there is none.</summary>
    public string Name => Title.Length > 0 ? Title : Address.IsFile ? Path.GetFileName(Address.LocalPath) : Address.AbsoluteUri;

    /// <summary>What lists and counts need of it. Without a revision it cannot be saved: whoever changes it finds it first.</summary>
    public Feed AsListed() => this with
    {
        PendingMove = null, Validators = Validators.None, BodyHash = null, LastFullAnswer = null, RefreshHint = null,
        Seen = SeenItems.None, Interval = TimeSpan.Zero, FailureWeight = 0, Revision = null,
    };

    /// <summary>A feed not yet polled, due at once.</summary>
    public static Feed New(Uri address, string title, bool listed, DateTimeOffset now, string category = "") => new()
    {
        Id = FeedId.Of(address),
        Address = address,
        Title = title,
        Category = category,
        Listed = listed,
        NextPoll = now,
    };
}
