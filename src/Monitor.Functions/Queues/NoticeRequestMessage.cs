using System.Text.Json;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Queues;

/// <summary>A <see cref="NoticeRequest"/> as JSON.</summary>
internal sealed record NoticeRequestMessage(string Subscription, string Kind, DateTimeOffset At, DateTimeOffset? From, string? Trace = null, bool Again = false)
{
    public static string Write(NoticeRequest request) => JsonSerializer.Serialize(
        new NoticeRequestMessage(request.Subscription.Value, request.Kind.ToString(), request.At, request.From, QueueSpans.Current, request.Again),
        MessageShapes.Default.NoticeRequestMessage);

    /// <exception cref="JsonException">The text is no such message; it ends among the dead letters.</exception>
    public static NoticeRequest Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageShapes.Default.NoticeRequestMessage)
            ?? throw new JsonException("A notice request is a JSON object, not null.");
        return Enum.TryParse<NoticeKind>(message.Kind, out var kind)
            ? new NoticeRequest(new SubscriptionId(message.Subscription), kind, message.At, message.From) { Again = message.Again }
            : throw new JsonException($"There is no notice of the kind '{message.Kind}'.");
    }
}
