using System.Text.Json;
using Monitor.Watch.Polling;

namespace Monitor.Functions;

/// <summary>A feed with how it is doing, in JSON: the same on the command line and over HTTP.</summary>
internal static class FeedJson
{
    public static string Write(Feed feed, DateTimeOffset now) => JsonSerializer.Serialize(Of(feed, now), JsonSerializerOptions.Web);

    public static object Of(Feed feed, DateTimeOffset now) => new
    {
        id = feed.Id.Value,
        url = feed.Address.AbsoluteUri,
        movedTo = feed.MovedTo?.AbsoluteUri,
        title = feed.Title,
        category = feed.Category,
        state = FeedWords.State(feed, now),
        lastPolled = feed.LastPolled,
        lastSuccess = feed.LastSuccess,
        nextPoll = feed.Pause is null ? feed.NextPoll : (DateTimeOffset?)null,
        consecutiveFailures = feed.ConsecutiveFailures,
        lastFailure = feed.LastFailure,
        gaps = feed.Gaps,
        lastGap = feed.LastGap,
        paused = feed.Pause,
    };
}
