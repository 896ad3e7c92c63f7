using System.Globalization;
using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;

namespace Monitor.Analysis.Tests.Events;

/// <summary>Places reports one after the other, as the program does, and keeps the events.</summary>
internal sealed class EventLog
{
    private int _placed;

    public List<NewsEvent> Events { get; } = [];

    public static EventReport Read(string id, NewsText text, DateTimeOffset? at, TimeSpan slack = default, string source = "") =>
        new EventReport { Article = id, Title = text.Title, At = at, AtSlack = slack, Seen = at ?? default, Source = source }.With(
            $"{text.Summary}\n{text.Body}", FigureReader.Embedded.Read(text, at is { } moment && slack == default ? DateOnly.FromDateTime(moment.UtcDateTime) : null));

    /// <returns>The id of the event that the report is in now.</returns>
    public string Place(EventReport report)
    {
        var placement = EventPlacing.Place(Events, report);
        var placed = report.Placed(placement);
        switch (placement)
        {
            case Placement.Opens opens:
                Events.Add(NewsEvent.Open($"event-{++_placed}", placed, opens.Follows?.Id).WithNews([new News.NewEvent(report.Lead)], placed, report.Seen));
                return Events[^1].Id;
            case Placement.Repeats { Event: var known }:
                return Replace(known, known.With(placed).WithNews(NewsReading.Of(known, placed), placed, report.Seen));
            case Placement.Joins { Event: var known }:
                return Replace(known, known.With(placed).WithNews(NewsReading.Of(known, placed), placed, report.Seen));
            default:
                throw new InvalidOperationException($"{report.Article} was placed before.");
        }
    }

    /// <summary>A day; or a year, which is its middle and half a year of slack.</summary>
    public static (DateTimeOffset? At, TimeSpan Slack) Date(string date)
    {
        if (date.Length == 4)
        {
            return (new DateTimeOffset(int.Parse(date, CultureInfo.InvariantCulture), 7, 2, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(183));
        }

        return DateTimeOffset.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? (day, default)
            : (null, default);
    }

    private string Replace(NewsEvent known, NewsEvent now)
    {
        Events[Events.IndexOf(known)] = now;
        return now.Id;
    }
}
