using Microsoft.AspNetCore.Http;
using Monitor.Watch.Alerting;
using Monitor.Watch.Replaying;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Web.Page;

/// <summary>What could not be delivered or polled, and doing it again.</summary>
public sealed class DeadLettersResource(
    IDeadLetters letters, IDeliveryHistory history, ISubscriptions subscriptions, ReplayDeadLetters replay, OwnRequests own)
{
    /// <summary>GET lists, POST replays: all, or the one of {"id"}.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsPost(request.Method))
        {
            return own.Refusal(request) ?? await ReplayAsync(request, cancellation);
        }

        var lying = await letters.AllAsync(cancellation).ToListAsync(cancellation);
        if (lying.Count == 0)
        {
            return Results.Json(Array.Empty<object>());
        }

        var dead = await history.AllAsync(cancellation).Where(line => line.Delivery.State == DeliveryState.Dead).ToListAsync(cancellation);
        List<object> shown = [];
        foreach (var letter in lying.DistinctBy(letter => letter.Id))
        {
            shown.Add(await ShowAsync(letter, dead.Find(line => ReplayDeadLetters.Names(letter, line.Delivery.Key)), cancellation));
        }

        return Results.Json(shown);
    }

    private async Task<object> ShowAsync(DeadLetter letter, RecordedDelivery? line, CancellationToken cancellation)
    {
        var subscription = line is null ? null : await subscriptions.FindAsync(line.Delivery.Key.Subscription, cancellation);
        return new
        {
            id = letter.Id,
            kind = letter switch { { Alert: not null } => "alert", { Notice: not null } => "notice", { Poll: not null } => "poll", _ => "unreadable" },
            feeds = letter.Poll?.Feeds.Count,
            channel = line?.Delivery.Key.Channel.ToString().ToLowerInvariant(),
            // Addresses are personal data, and a webhook's may hold a secret: its host says enough here.
            to = subscription is null ? null : Uri.TryCreate(subscription.Address, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : $"subscription {subscription.Id.Value[..8]}",
            attempts = line?.Delivery.Attempts,
            changed = line?.Changed,
            answer = line?.Delivery.LastAnswer,
        };
    }

    private async Task<IResult> ReplayAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await SmallJson.ReadAsync<Asked>(request, cancellation) is not { } asked)
        {
            return SmallJson.Refusal("Send a JSON object: {\"id\": \"…\"} for one dead letter, {} for all.");
        }

        var outcome = await replay.ReplayAsync(letter => asked.Id is null || letter.Id == asked.Id, cancellation);
        return Results.Json(new { putBack = outcome.PutBack, settled = outcome.Settled, unreadable = outcome.Unreadable });
    }

    private sealed record Asked(string? Id);
}
