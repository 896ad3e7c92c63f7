using System.Text.Json;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Queues;

/// <summary>A <see cref="PollRequest"/> as JSON.</summary>
internal sealed record PollRequestMessage(DateTimeOffset AskedAt, IReadOnlyList<string> Feeds, string? Trace = null)
{
    public static string Write(PollRequest request) => JsonSerializer.Serialize(
        new PollRequestMessage(request.AskedAt, [.. request.Feeds.Select(feed => feed.Value)], QueueSpans.Current),
        MessageShapes.Default.PollRequestMessage);

    /// <exception cref="JsonException">The text is no such message; it ends among the dead letters.</exception>
    public static PollRequest Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageShapes.Default.PollRequestMessage)
            ?? throw new JsonException("A poll request is a JSON object, not null.");
        return new PollRequest(message.AskedAt, [.. message.Feeds.Select(feed => new FeedId(feed))]);
    }
}
