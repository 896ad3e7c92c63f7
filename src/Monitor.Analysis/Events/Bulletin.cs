namespace Monitor.Analysis.Events;

/// <summary>What was news of an event at one moment; every alert about it bears the event and this number.</summary>
/// <param name="Number">From 1, ascending.</param>
/// <param name="At">When it became news.</param>
/// <param name="Article">The report that made it news.</param>
/// <param name="Mark">The wording of that report.</param>
/// <param name="Kind">Of the first of its sentences.</param>
/// <param name="Words">One sentence or more.</param>
/// <param name="Before">What was known before, where something changed.</param>
/// <param name="After">What is said now.</param>
/// <param name="Tells">Whether it is told: false for the old items of a feed's first poll.</param>
public sealed record Bulletin(
    int Number, DateTimeOffset At, string Article, string Mark, NewsKind Kind, string Words, string? Before, string? After, bool Tells)
{
    /// <summary>How many reports the event had then, copies included: an alert sent again must say what it said.</summary>
    public int Reports { get; init; }

    /// <summary>How many of them were independent.</summary>
    public int Independent { get; init; }

    /// <summary>For what the calendar made news: whether its alert was asked for. What a report makes news is asked for with the report.</summary>
    public bool IsRaised { get; init; }

    internal static Bulletin Of(int number, IReadOnlyList<News> news, EventReport report, DateTimeOffset at) => new(
        number, at, report.Article, report.Mark, news[0].Kind, string.Join(' ', news.Select(one => one.Words)), news[0].Before, news[0].After, report.Tells);
}
