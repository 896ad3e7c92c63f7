using System.Text.Json;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

internal static class FeedJson
{
    public static string Write(Feed feed, DateTimeOffset now) => JsonSerializer.Serialize(
        new
        {
            id = feed.Id.Value,
            url = feed.Address.AbsoluteUri,
            movedTo = feed.MovedTo?.AbsoluteUri,
            title = feed.Title,
            category = feed.Category,
            state = FeedLines.State(feed, now),
            lastPolled = feed.LastPolled,
            lastSuccess = feed.LastSuccess,
            nextPoll = feed.Pause is null ? feed.NextPoll : (DateTimeOffset?)null,
            consecutiveFailures = feed.ConsecutiveFailures,
            lastFailure = feed.LastFailure,
            gaps = feed.Gaps,
            lastGap = feed.LastGap,
            paused = feed.Pause,
        },
        JsonSerializerOptions.Web);
}
