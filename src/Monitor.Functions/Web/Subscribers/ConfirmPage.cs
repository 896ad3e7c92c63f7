using Microsoft.AspNetCore.Http;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>Where an address confirms what was asked for in its name.</summary>
public sealed class ConfirmPage(LinkBearer bearer, ConfirmSubscription confirm, ISubscriptionLinks links, TimeProvider clock)
{
    /// <summary>How long after the confirmation the secret of a webhook is shown.</summary>
    private static readonly TimeSpan ShowsSecret = TimeSpan.FromMinutes(10);

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellation) =>
        bearer.TokenOf(request, TokenPurpose.Confirm) is { } token
        && await bearer.SubscriptionOfAsync(request, TokenPurpose.Confirm, cancellation) is { } subscription
        && subscription.State != SubscriptionState.Ended && SubscriptionLinks.MomentOf(token.Matter) == subscription.Created
            ? new HtmlPage(StatusCodes.Status200OK, "Confirm your alerts", Markup.Of(
                $"""
                {SubscriberPages.Summary(subscription)}
                <form method="post">{SubscriberPages.Button("do", "confirm", "Confirm")}</form>
                """))
            : SubscriberPages.NoSuchLink();

    public async Task<IResult> ConfirmAsync(HttpRequest request, CancellationToken cancellation) =>
        bearer.TokenOf(request, TokenPurpose.Confirm) is { } token
        && SubscriptionLinks.MomentOf(token.Matter) is { } asked
        && await confirm.ConfirmAsync(token.Subscription, asked, cancellation) is { } subscription
            ? new HtmlPage(StatusCodes.Status200OK, "Your alerts are confirmed", Markup.Of(
                $"""
                {SubscriberPages.Summary(subscription)}
                {Secret(subscription)}
                <p><a href="{links.Manage(subscription)?.AbsoluteUri}">Change, pause or end them</a></p>
                """))
            : SubscriberPages.NoSuchLink();

    private Markup Secret(Subscription subscription) =>
        subscription.Secret.Length > 0 && clock.GetUtcNow() - subscription.Confirmed < ShowsSecret
            ? Markup.Of($"<p>The secret that verifies the webhook-signature header, shown only now: <code>{subscription.Secret}</code></p>")
            : Markup.Nothing;
}
