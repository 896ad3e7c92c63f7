using Microsoft.AspNetCore.Http;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>
/// The one-click end (RFC 8058): a POST with the token of the link ends the subscription, whatever its body says and
/// without a redirect; opening the link shows a button that sends one.
/// </summary>
public sealed class UnsubscribePage(LinkBearer bearer, ReviseSubscription revise)
{
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellation) =>
        await bearer.SubscriptionOfAsync(request, TokenPurpose.Unsubscribe, cancellation) switch
        {
            null => SubscriberPages.NoSuchLink(),
            { State: SubscriptionState.Ended } => ManagePage.Ended(),
            var subscription => new HtmlPage(StatusCodes.Status200OK, "End your alerts?", Markup.Of(
                $"""
                {SubscriberPages.Summary(subscription)}
                <form method="post">{SubscriberPages.Button("List-Unsubscribe", "One-Click", "End them")}</form>
                """)),
        };

    public async Task<IResult> EndAsync(HttpRequest request, CancellationToken cancellation) =>
        bearer.TokenOf(request, TokenPurpose.Unsubscribe) is { } token
        && await revise.EndAsync(token.Subscription, "ended by the subscriber's unsubscribe link", cancellation) is not null
            ? ManagePage.Ended()
            : SubscriberPages.NoSuchLink();
}
