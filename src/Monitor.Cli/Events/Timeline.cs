using System.Globalization;
using Monitor.Analysis.Events;
using Monitor.Cli.Running;

namespace Monitor.Cli.Events;

/// <summary>Events for a person: the oldest report first, each with what was news and what its reports say differently.</summary>
internal static class Timeline
{
    public static IEnumerable<string> Of(IEnumerable<NewsEvent> events)
    {
        var known = events.OrderBy(StartOf).ToList();
        return known.SelectMany((one, i) => i > 0 ? Of(one, known).Prepend("") : Of(one, known)).Select(TerminalText.Plain);
    }

    /// <summary>A line of the ledger: when, what, who.</summary>
    public static string LineOf(LedgerLine line) =>
        TerminalText.Plain($"{Day(line.At)}  {FigureWords.Of(line.Figure)}  ({line.Report.Source}{(line.Figure.Speaker is { } speaker ? $", quoting {FigureWords.Of(speaker)}" : "")})");

    private static IEnumerable<string> Of(NewsEvent known, IReadOnlyList<NewsEvent> all)
    {
        var first = known.Reports.MinBy(report => report.At ?? report.Seen)!;
        yield return $"{Day(StartOf(known))}  {first.Title}";
        yield return $"            {RunConsole.Count(known.Count, "report")}, {known.Independent} independent; first {Minute(StartOf(known))} UTC, {first.Source}";
        if (all.FirstOrDefault(other => other.Id == known.Follows) is { } before)
        {
            yield return $"            follows: {Day(StartOf(before))} {before.First.Title}";
        }

        foreach (var bulletin in known.Bulletins)
        {
            yield return $"  {Minute(At(known, bulletin))}  {bulletin.Words}{(bulletin.Tells ? "" : " (old, told to nobody)")}";
        }

        foreach (var (force, what, values) in Competing(known))
        {
            yield return $"  {force}, {what}: {string.Join(" · ", values.Select(value => $"{value.Value} ({string.Join(", ", value.GivenBy.Select(source => source.Source).Distinct().Take(4))})"))}";
        }
    }

    private static IEnumerable<(string Force, string What, List<StatedValue> Values)> Competing(NewsEvent known) => StatedValue.Of(known)
        .GroupBy(value => (value.Force, value.What))
        .Where(values => values.Skip(1).Any())
        .Select(values => (values.Key.Force, values.Key.What, values.ToList()));

    /// <summary>What a report made news happened when it was published; what the calendar or an edit did, when it was noticed.</summary>
    private static DateTimeOffset At(NewsEvent known, Bulletin bulletin) =>
        bulletin.Kind is not (NewsKind.Edited or NewsKind.DeadlinePassed) && known.Reports.FirstOrDefault(report => report.Article == bulletin.Article) is { } report
            ? report.At ?? report.Seen
            : bulletin.At;

    private static DateTimeOffset StartOf(NewsEvent known) => known.Reports.Min(report => report.At ?? report.Seen);

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
