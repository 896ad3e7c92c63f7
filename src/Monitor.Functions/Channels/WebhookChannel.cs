using System.Globalization;
using Monitor.Functions.Channels.Http;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>An HTTP POST of JSON, signed after Standard Webhooks. The webhook-id is the alert's id at every attempt.</summary>
internal sealed class WebhookChannel(HttpPosting posting, TimeProvider clock) : IChannel
{
    public ChannelKind Kind => ChannelKind.Webhook;

    public Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation) =>
        PostAsync($"msg_{alert.Id}", MatchJson.WriteAlert(alert), subscription, cancellation);

    public Task<SendOutcome> NotifyAsync(Notice notice, Subscription subscription, CancellationToken cancellation) =>
        PostAsync($"msg_{notice.Id}", NoticeJson.Write(notice, clock.GetUtcNow()), subscription, cancellation);

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
