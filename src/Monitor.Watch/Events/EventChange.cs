using Monitor.Analysis.Events;

namespace Monitor.Watch.Events;

/// <summary>One thing that changed about an event, for those who come back to it.</summary>
/// <param name="At">When it became known here.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Words">One sentence or more.</param>
/// <param name="Before">What was known before, where something changed.</param>
/// <param name="After">What is said now.</param>
/// <param name="Source">Who brought it; empty where its report is kept no longer.</param>
/// <param name="Article">The report that brought it.</param>
public sealed record EventChange(
    DateTimeOffset At, EventChangeKind Kind, string Words, string? Before, string? After, string Source, string Article)
{
    /// <summary>
    /// Oldest first: its news, and each further independent source. What old items of a feed's first poll brought is left
    /// out, and so is the source of a report that was news itself.
    /// </summary>
    public static IReadOnlyList<EventChange> Of(NewsEvent known)
    {
        var sources = known.Reports.ToLookup(report => report.Article, report => report.Source);
        var news = known.Bulletins.Where(bulletin => bulletin.Tells).Select(bulletin => new EventChange(
            bulletin.At, KindOf(bulletin.Kind), bulletin.Words, bulletin.Before, bulletin.After, sources[bulletin.Article].FirstOrDefault(""), bulletin.Article));
        var made = known.Bulletins.Select(bulletin => bulletin.Article).ToHashSet();
        var further = known.Reports.Skip(1)
            .Where(report => report.Tells && report.Origin == report.Article && !made.Contains(report.Article))
            .Select(report => new EventChange(
                report.Joined ?? report.Seen, EventChangeKind.NewSource, $"Also reported by {report.Source}.", null, null, report.Source, report.Article));
        return [.. news.Concat(further).OrderBy(change => change.At)];
    }

    private static EventChangeKind KindOf(NewsKind kind) => Enum.Parse<EventChangeKind>(kind.ToString());
}
