using Monitor.Cli.Running;
using Monitor.Functions;
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

        yield return FeedWords.State(feed, now) + (feed.Pause is null ? "" : " 'monitor feeds resume' polls it again.");
        if (feed.LastFailure is { } failure && feed.ConsecutiveFailures == 0 && !feed.IsDeferred)
        {
            yield return $"Last failure {FeedWords.Moment(failure.At)}: {failure.Words}";
        }

        if (feed.LastGap is { } gap)
        {
            yield return $"{RunConsole.Count(feed.Gaps, "possible gap")}, the last between {FeedWords.Moment(gap.From)} and {FeedWords.Moment(gap.Until)}: items may have come and gone unseen.";
        }

        if (feed.MovedTo is { } moved)
        {
            yield return $"Moved for good to {moved}";
        }
        else if (feed.PendingMove is { } pending)
        {
            yield return $"Leads to {pending.To} since {FeedWords.Moment(pending.Since)}; polled there once that has held for a day.";
        }
    }
}
