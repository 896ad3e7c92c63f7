using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>An HTTP POST of JSON, signed after Standard Webhooks. The webhook-id is the alert's id at every attempt.</summary>
internal sealed class WebhookChannel(HttpClient http, ChannelOptions options, TimeProvider clock) : IChannel
{
    public ChannelKind Kind => ChannelKind.Webhook;

    public async Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var request = Compose(alert, subscription);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Judge(answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendOutcome.Temporary($"No answer within {options.TimeLimit.TotalSeconds:0} seconds", null);
        }
        catch (HttpRequestException fault)
        {
            return new SendOutcome.Temporary(fault.Message, null);
        }
    }

    private HttpRequestMessage Compose(Alert alert, Subscription subscription)
    {
        var body = MatchJson.WriteEvent(alert.Match);
        var id = $"msg_{alert.Id}";
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, subscription.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(subscription.Secret, id, timestamp, body));
        return request;
    }

    /// <summary>
    /// The specification counts 2xx as received and asks senders to stop for good at 410; a redirect is not followed,
    /// because whoever controls it could point the alert at an address of ours.
    /// </summary>
    private SendOutcome Judge(HttpResponseMessage answer) => answer.StatusCode switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => new SendOutcome.Acknowledged($"HTTP {(int)answer.StatusCode}"),
        HttpStatusCode.Gone => new SendOutcome.Permanent("HTTP 410: the receiver wants no more"),
        var other => new SendOutcome.Temporary($"HTTP {(int)other}", WaitOf(answer.Headers.RetryAfter)),
    };

    private TimeSpan? WaitOf(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };
}
