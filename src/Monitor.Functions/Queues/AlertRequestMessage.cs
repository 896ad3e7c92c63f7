using System.Text.Json;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Queues;

/// <summary>An <see cref="AlertRequest"/> as JSON.</summary>
internal sealed record AlertRequestMessage(DateTimeOffset FirstSeen, string Article, string? Subscription)
{
    public static string Write(AlertRequest request) => JsonSerializer.Serialize(
        new AlertRequestMessage(request.Match.FirstSeen, request.Match.Article.Value, request.Subscription?.Value),
        MessageShapes.Default.AlertRequestMessage);

    /// <exception cref="JsonException">The text is no such message; it ends among the dead letters.</exception>
    public static AlertRequest Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageShapes.Default.AlertRequestMessage)
            ?? throw new JsonException("An alert request is a JSON object, not null.");
        return new AlertRequest(
            new MatchId(message.FirstSeen, new ArticleId(message.Article)),
            message.Subscription is { } id ? new SubscriptionId(id) : null);
    }
}
