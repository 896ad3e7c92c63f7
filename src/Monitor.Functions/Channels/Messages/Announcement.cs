using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Watch.Alerting;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Channels.Messages;

/// <summary>Everything that an alert has to say, before it is put into words.</summary>
internal sealed record Announcement
{
    public required AlertId Id { get; init; }

    /// <summary>The first alert of the same event: the thread that this one belongs to.</summary>
    public required AlertId First { get; init; }

    /// <summary>The match that is told, with its evidence.</summary>
    public required Match Match { get; init; }

    /// <summary>What of the event is news; null for a match without one.</summary>
    public Bulletin? News { get; init; }

    /// <summary>What the report states, or, where it states nothing, the first that does; most telling first.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Values that reports give for one thing and that cannot all be right.</summary>
    public IReadOnlyList<StatedValue> Competing { get; init; } = [];

    /// <summary>Those who report it independently of each other, the one that is told first; at least one.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>How many report it, copies included.</summary>
    public int ReportCount { get; init; } = 1;

    public int IndependentSources { get; init; } = 1;

    /// <summary>Whether it tells something else than was told of the event before.</summary>
    public bool IsUpdate => News is { Kind: not NewsKind.NewEvent };
}
