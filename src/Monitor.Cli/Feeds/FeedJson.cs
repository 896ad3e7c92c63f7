using System.Text.Json;
using Monitor.Watch.Polling;

namespace Monitor.Cli.Feeds;

internal static class FeedJson
{
    public static string Write(Feed feed) => JsonSerializer.Serialize(
        new
        {
            id = feed.Id.Value,
            url = feed.Address.AbsoluteUri,
            title = feed.Title,
            lastPolled = feed.LastPolled,
            lastSuccess = feed.LastSuccess,
            nextPoll = feed.NextPoll,
            consecutiveFailures = feed.ConsecutiveFailures,
            lastFailure = feed.LastFailure,
        },
        JsonSerializerOptions.Web);
}
