using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Notices;

/// <summary>What a sign-up sends to the address that was given, whether it is new there or known.</summary>
internal static class ConfirmationNotice
{
    public static Notice? Of(NoticeRequest request, Subscription subscription, ISubscriptionLinks links) => subscription.State switch
    {
        SubscriptionState.Pending when subscription.Created == request.At && links.Confirm(subscription) is { } link => Words(
            request,
            "Confirm your Drawdown Monitor alerts",
            "Somebody, probably you, asked that reports of troops leaving Iraq be sent to this address. Open the link and confirm it there; without that you get nothing more.",
            link),
        SubscriptionState.Active or SubscriptionState.Paused when links.Manage(subscription) is { } link => Words(
            request,
            "You already get Drawdown Monitor alerts",
            "Somebody, probably you, asked again for alerts to this address. Nothing was changed. The link shows your subscription, and lets you change, pause or end it.",
            link),
        _ => null,
    };

    private static Notice Words(NoticeRequest request, string subject, string text, Uri link) => new(
        request.Id.Value,
        NoticeKind.Confirmation,
        subject,
        [new NoticeBlock(text, link), new NoticeBlock("If it was not you, do nothing.", null)]);
}
