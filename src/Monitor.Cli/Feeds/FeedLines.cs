using System.Globalization;
using Monitor.Cli.Running;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

/// <summary>How a feed is doing, for a person: a line for its address, and one for every thing worth knowing.</summary>
internal static class FeedLines
{
    public static string Of(Feed feed, DateTimeOffset now) => string.Join(
        Environment.NewLine, [feed.Address.ToString(), .. Sentences(feed, now).Select(sentence => "  " + sentence)]);

    public static IEnumerable<string> Sentences(Feed feed, DateTimeOffset now)
    {
        if (feed.Title.Length + feed.Category.Length > 0)
        {
            yield return feed.Category.Length > 0 ? $"{feed.Category} · {feed.Name}" : feed.Name;
        }

        yield return State(feed, now);
        if (feed.LastFailure is { } failure && feed.ConsecutiveFailures == 0 && !feed.IsDeferred)
        {
            yield return $"Last failure {Moment(failure.At)}: {failure.Words}";
        }

        if (feed.LastGap is { } gap)
        {
            yield return $"{RunConsole.Count(feed.Gaps, "possible gap")}, the last between {Moment(gap.From)} and {Moment(gap.Until)}: items may have come and gone unseen.";
        }

        if (feed.MovedTo is { } moved)
        {
            yield return $"Moved for good to {moved}";
        }
        else if (feed.PendingMove is { } pending)
        {
            yield return $"Leads to {pending.To} since {Moment(pending.Since)}; polled there once that has held for a day.";
        }
    }

    /// <summary>Last success and next poll, or why there is none. A feed that failed is never said to have no news.</summary>
    public static string State(Feed feed, DateTimeOffset now) => feed switch
    {
        { Pause: { } pause } => $"Paused since {Moment(pause.Since)}: {pause.Words} {Success(feed)}. 'monitor feeds resume' polls it again.",
        { IsDeferred: true, LastFailure: { } asked } when feed.NextPoll > now => $"Waits: {asked.Words} {Success(feed)}, {Next(feed, now)}.",
        { LastPolled: null } => $"Not polled yet, {Next(feed, now)}.",
        { ConsecutiveFailures: > 0, LastFailure: { } failure } =>
            $"Failed {RunConsole.Count(feed.ConsecutiveFailures, "time")} in a row, last {Moment(failure.At)}: {failure.Words} {Success(feed)}, {Next(feed, now)}.",
        _ => $"{Success(feed)}, {Next(feed, now)}.",
    };

    private static string Success(Feed feed) => feed.LastSuccess is { } success ? $"Last read {Moment(success)}" : "Never read";

    private static string Next(Feed feed, DateTimeOffset now) =>
        feed.NextPoll <= now ? "next poll due now" : $"next poll {Moment(feed.NextPoll)}";

    private static string Moment(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
}
