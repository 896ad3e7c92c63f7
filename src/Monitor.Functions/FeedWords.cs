using System.Globalization;
using Monitor.Watch.Polling;

namespace Monitor.Functions;

/// <summary>How a feed is doing, for a person: the same on the command line and over HTTP.</summary>
internal static class FeedWords
{
    /// <summary>Last success and next poll, or why there is none. A feed that failed is never said to have no news.</summary>
    public static string State(Feed feed, DateTimeOffset now) => feed switch
    {
        { Pause: { } pause } => $"Paused since {Moment(pause.Since)}: {pause.Words} {Success(feed)}.",
        { IsDeferred: true, LastFailure: { } asked } when feed.NextPoll > now => $"Waits: {asked.Words} {Success(feed)}, {Next(feed, now)}.",
        { LastPolled: null } => $"Not polled yet, {Next(feed, now)}.",
        { ConsecutiveFailures: > 0, LastFailure: { } failure } =>
            $"Failed {Times(feed.ConsecutiveFailures)} in a row, last {Moment(failure.At)}: {failure.Words} {Success(feed)}, {Next(feed, now)}.",
        _ => $"{Success(feed)}, {Next(feed, now)}.",
    };

    public static string Moment(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC");

    private static string Success(Feed feed) => feed.LastSuccess is { } success ? $"Last read {Moment(success)}" : "Never read";

    private static string Next(Feed feed, DateTimeOffset now) =>
        feed.NextPoll <= now ? "next poll due now" : $"next poll {Moment(feed.NextPoll)}";

    private static string Times(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? "time" : "times")}");
}
