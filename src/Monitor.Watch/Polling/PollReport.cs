using Monitor.Watch.Triage;

namespace Monitor.Watch.Polling;

/// <summary>How one poll of one feed ended.</summary>
public sealed record PollReport
{
    public required Feed Feed { get; init; }

    /// <summary>Null when the feed was reached and read; otherwise the poll says nothing about news.</summary>
    public FeedFailure? Failure { get; init; }

    /// <summary>How many items the feed held; 0 when it had not changed.</summary>
    public int Items { get; init; }

    /// <summary>How many of them had not been seen before.</summary>
    public int Unseen { get; init; }

    /// <summary>How many were known by id or address, with other words.</summary>
    public int Edited { get; init; }

    /// <summary>How many later wordings of earlier matches this poll stored.</summary>
    public int NewVersions { get; init; }

    /// <summary>Not null: items may have come and gone since the poll before, unseen.</summary>
    public FeedGap? Gap { get; init; }

    /// <summary>True when the feed was not asked at all, because it is paused.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>The matches that this poll stored.</summary>
    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>What this poll stored for a person to judge.</summary>
    public IReadOnlyList<Match> Kept { get; init; } = [];

    /// <summary>What was odd about the feed though it could be read, in words for a person.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
