using System.Globalization;
using Monitor.Functions.Channels.Http;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>An HTTP POST of JSON, signed after Standard Webhooks. The webhook-id is the alert's id at every attempt.</summary>
internal sealed class WebhookChannel(HttpPosting posting, ISubscriptionLinks links, TimeProvider clock) : IChannel
{
    public ChannelKind Kind => ChannelKind.Webhook;

    public Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
        PostAsync($"msg_{alert.Id}", MatchJson.WriteAlert(alert, LinksFor(alert, subscription)), subscription, cancellation);

    public Task<SendOutcome> NotifyAsync(Notice notice, Subscription subscription, CancellationToken cancellation) =>
        PostAsync($"msg_{notice.Id}", NoticeJson.Write(notice, LinksFor(notice, subscription), clock.GetUtcNow()), subscription, cancellation);

    /// <summary>A repeated alert is the same word for word, so its links hold from when it was news.</summary>
    private LinksJson? LinksFor(Alert alert, Subscription subscription) =>
        LinksJson.Of(links.From(alert.News?.At ?? alert.Match.Id.FirstSeen), subscription, alert.Match.Id);

    /// <summary>As in messages to people: a confirmation and an end leave nothing to manage.</summary>
    private LinksJson? LinksFor(Notice notice, Subscription subscription) =>
        notice.Kind == NoticeKind.Digest ? LinksJson.Of(links, subscription) : null;

    private async Task<SendOutcome> PostAsync(string id, string body, Subscription subscription, CancellationToken cancellation)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = HttpPosting.Json(subscription.Address, body);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(subscription.Secret, id, timestamp, body));
        return await posting.SendAsync(request, cancellation);
    }
}
