namespace Monitor.Watch.Coverage;

/// <summary>What the feeds' rows say about how well the news is covered. All counts are of listed feeds without the canary's.</summary>
public sealed record FeedCoverage
{
    /// <summary>How late a poll may be before it counts as overdue: a busy queue and a restart take minutes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>How many of <see cref="Gaps"/> are listed at most.</summary>
    public const int MostGaps = 20;

    /// <summary>Feeds that the timer polls, paused ones included.</summary>
    public int Listed { get; init; }

    /// <summary>Never polled yet.</summary>
    public int Waiting { get; init; }

    /// <summary>Whose last poll failed.</summary>
    public int Failing { get; init; }

    /// <summary>Whose host asked to be left alone for a while.</summary>
    public int Deferred { get; init; }

    /// <summary>That are not polled: by hand, or because the publisher says that they are gone.</summary>
    public int Paused { get; init; }

    /// <summary>That were polled and not read for a day, for whatever reason; what they published is unknown.</summary>
    public int Unread { get; init; }

    /// <summary>
    /// That should have been polled <see cref="Patience"/> ago or before and were not: whoever asks for polls, or does
    /// them, is not at work.
    /// </summary>
    public int Overdue { get; init; }

    /// <summary>In which items may have come and gone unseen during the last day.</summary>
    public int WithGaps { get; init; }

    /// <summary>These gaps, the latest first, at most <see cref="MostGaps"/> of them.</summary>
    public IReadOnlyList<PossibleGap> Gaps { get; init; } = [];

    /// <summary>When any feed last answered; null when none ever did.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Nothing here says that news may have been missed.</summary>
    public bool IsWhole => Failing + Deferred + Paused + Unread + Overdue + WithGaps == 0;
}
