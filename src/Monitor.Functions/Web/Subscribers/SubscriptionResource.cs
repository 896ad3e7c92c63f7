using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>Subscriptions for programs: JSON in and out, problems as problem+json (RFC 9457).</summary>
public sealed class SubscriptionResource(SignUp signUp, ReviseSubscription revise, LinkBearer bearer, ClientAddress client)
{
    /// <summary>Asks for a subscription. The answer is the same whether the address is known or not.</summary>
    public async Task<IResult> AskAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (body, problem) = await SubscriptionBody.ReadAsync(request, cancellation);
        if (body is null)
        {
            return Problem(StatusCodes.Status400BadRequest, problem);
        }

        var kind = default(ChannelKind);
        if (body.Channel is { } name && !(name.All(char.IsAsciiLetter) && Enum.TryParse(name, ignoreCase: true, out kind)))
        {
            return Problem(StatusCodes.Status400BadRequest, $"'{name}' is no channel; give email, webhook, slack, teams or ntfy.");
        }

        var draft = new SubscriptionDraft(body.Address ?? "", 0, "asked for over HTTP")
        {
            Channel = body.Channel is null ? null : kind, ConsentFrom = client.Of(request), Settings = body.Settings,
        };
        return await signUp.AskAsync(draft, cancellation) switch
        {
            SignUpOutcome.Noted => Results.Json(
                new { status = "pending", next = "If the address can be subscribed, a message with a link to confirm it is on its way there." },
                statusCode: StatusCodes.Status202Accepted),
            SignUpOutcome.Refused refused => Problem(StatusCodes.Status400BadRequest, refused.Reason),
            SignUpOutcome.TooMany many => TooMany(request.HttpContext.Response, many),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>GET shows, PATCH changes, DELETE ends.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var subscription = await bearer.SubscriptionOfAsync(request, TokenPurpose.Manage, cancellation);
        if (subscription is null || subscription.Id.Value != id)
        {
            return Refused();
        }

        return request.Method switch
        {
            "PATCH" => await ChangeAsync(request, subscription, cancellation),
            "DELETE" => await revise.EndAsync(subscription.Id, "ended by the subscriber over HTTP", cancellation) is null ? Refused() : Results.NoContent(),
            _ => Shown(subscription),
        };
    }

    private async Task<IResult> ChangeAsync(HttpRequest request, Subscription subscription, CancellationToken cancellation)
    {
        var (body, problem) = await SubscriptionBody.ReadAsync(request, cancellation);
        if (body is null)
        {
            return Problem(StatusCodes.Status400BadRequest, problem);
        }

        if (body is not { Address: null, Channel: null, State: null or "active" or "paused" })
        {
            return Problem(StatusCodes.Status400BadRequest, "An address and its channel cannot be changed, and a state only to active or paused; subscribe another address instead.");
        }

        return await revise.ChangeAsync(subscription.Id, body.Settings, cancellation) switch
        {
            SubscriptionParsing.Rejected rejected => Problem(StatusCodes.Status400BadRequest, rejected.Reason),
            SubscriptionParsing.Accepted accepted => Shown(await SetAsync(accepted.Subscription, body.State, cancellation)),
            null => Problem(StatusCodes.Status409Conflict, "The subscription has ended or was never confirmed; subscribe again."),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<Subscription> SetAsync(Subscription subscription, string? state, CancellationToken cancellation) => (state switch
    {
        "paused" => await revise.PauseAsync(subscription.Id, cancellation),
        "active" => await revise.ResumeAsync(subscription.Id, cancellation),
        _ => subscription,
    }) ?? subscription;

    private static IResult Shown(Subscription subscription) => Results.Json(SubscriptionJson.Of(subscription));

    /// <summary>The same for every token that does not fit, and for a subscription that is not there.</summary>
    private static IResult Refused() => Problem(
        StatusCodes.Status403Forbidden, "The token does not give access to this subscription; use the one of the link in your latest message.");

    private static IResult TooMany(HttpResponse response, SignUpOutcome.TooMany many)
    {
        response.Headers.RetryAfter = many.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return Problem(StatusCodes.Status429TooManyRequests, "Too many sign-ups came from this network address; try again in an hour.");
    }

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
