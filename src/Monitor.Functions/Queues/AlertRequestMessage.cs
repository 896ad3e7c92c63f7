using System.Text.Json;
using Monitor.Watch.Alerting;
using Monitor.Watch.Events;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Queues;

/// <summary>An <see cref="AlertRequest"/> as JSON.</summary>
internal sealed record AlertRequestMessage(
    DateTimeOffset FirstSeen, string Article, string? Subscription, DateTimeOffset? Opened = null, string? Event = null, int? Bulletin = null,
    string? After = null, int Asked = 0, IReadOnlyList<string>? Among = null, string? Trace = null, string? Band = null)
{
    public static string Write(AlertRequest request) => JsonSerializer.Serialize(
        new AlertRequestMessage(
            request.Match.FirstSeen, request.Match.Article.Value, request.Subscription?.Value,
            request.News?.Event.Opened, request.News?.Event.Value, request.News?.Number,
            request.From?.After.Value, request.From?.Asked ?? 0, request.Among.Count > 0 ? [.. request.Among.Select(id => id.Value)] : null, QueueSpans.Current,
            request.Match.Band == MatchBand.Match ? null : request.Match.Band.ToString()),
        MessageShapes.Default.AlertRequestMessage);

    /// <exception cref="JsonException">The text is no such message; it ends among the dead letters.</exception>
    public static AlertRequest Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageShapes.Default.AlertRequestMessage)
            ?? throw new JsonException("An alert request is a JSON object, not null.");
        return new AlertRequest(
            new MatchId(message.FirstSeen, new ArticleId(message.Article), BandOf(message)),
            message.Subscription is { } id ? new SubscriptionId(id) : null)
        {
            News = message is { Opened: { } opened, Event: { } known, Bulletin: { } number } ? new BulletinId(new EventId(opened, known), number) : null,
            From = message.After is { } after ? new SpreadPoint(new SubscriptionId(after), message.Asked) : null,
            Among = message.Among is { Count: > 0 } among ? [.. among.Select(id => new SubscriptionId(id))] : [],
        };
    }

    private static MatchBand BandOf(AlertRequestMessage message) =>
        message.Band is null ? MatchBand.Match
        : Enum.TryParse<MatchBand>(message.Band, out var band) ? band
        : throw new JsonException($"There is no list '{message.Band}' of matches.");
}
